using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Data.Accounts;

/// <summary>
/// A personal key (tilgangsnøkkel) by which a program reads what its owner may see, as the owner's rights are at that
/// moment. The key itself is shown once and never stored: only its SHA-256 is. A key that is withdrawn is gone from here.
/// </summary>
public sealed class ApiToken
{
    /// <summary>How many days a key can work, the day it was made not counted.</summary>
    public const int MaxDays = 365;

    public const int MaxPerAccount = 20;

    /// <summary>How many signs of a key are kept to know it by.</summary>
    public const int BeginningLength = 10;

    /// <summary>What its owner calls it.</summary>
    public static TextRule NameRule { get; } = new("api.token-name", 1, 60);

    public int Id { get; init; }

    public int AccountId { get; init; }

    /// <summary>What its owner calls it: where it is used.</summary>
    public string Name { get; init; } = "";

    /// <summary>The key's first signs, by which its owner knows it again.</summary>
    public string Beginning { get; init; } = "";

    /// <summary>SHA-256 of the key, 32 bytes. The key is 128 random bits: nothing slower is needed against guessing.</summary>
    public byte[] Hash { get; init; } = [];

    public DateTimeOffset Created { get; init; }

    /// <summary>The last day in Norway on which it works.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>The newest day in Norway on which it was used; null if never.</summary>
    public DateOnly? LastUsed { get; init; }
}
