namespace VestreToten.Lean.Data.Accounts;

/// <summary>The app that makes an account's codes (RFC 6238). It has a row from the moment that a first code was right.</summary>
public sealed class AuthenticatorApp
{
    /// <summary>Room for the sealed secret.</summary>
    public const int MaxSecretLength = 400;

    public int AccountId { get; init; }

    /// <summary>The secret that the app shares, sealed with keys that are not in the database.</summary>
    public string Secret { get; init; } = "";

    /// <summary>The step of 30 seconds of the newest code that was taken: none of that step or an earlier one is taken again.</summary>
    public long LastStep { get; init; }

    public DateTimeOffset Added { get; init; }
}

/// <summary>A code that works once where the app is lost. The code itself is shown once and never stored.</summary>
public sealed class RecoveryCode
{
    public int Id { get; init; }

    public int AccountId { get; init; }

    /// <summary>SHA-256 of the code, 32 bytes. The code is 80 random bits: nothing slower is needed against guessing.</summary>
    public byte[] Hash { get; init; } = [];
}
