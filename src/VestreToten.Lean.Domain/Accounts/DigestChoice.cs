namespace VestreToten.Lean.Domain.Accounts;

/// <summary>
/// What somebody has chosen to be sent, and in which language. Who has chosen nothing gets both letters in bokmål. It is not part
/// of the account: Identity writes an account whole, and could write a choice over with what it had read before.
/// </summary>
public sealed class DigestChoice
{
    /// <summary>What letters are written in where nothing is chosen.</summary>
    public const string DefaultLanguage = "nb-NO";

    public const int MaxLanguageLength = 10;

    private DigestChoice()
    {
    }

    public int AccountId { get; private set; }

    /// <summary>Whether the weekly letter is chosen.</summary>
    public bool Weekly { get; private set; } = true;

    /// <summary>Whether the monthly letter is chosen.</summary>
    public bool Monthly { get; private set; } = true;

    /// <summary>The language's name, as <c>nn-NO</c>.</summary>
    public string Language { get; private set; } = DefaultLanguage;

    /// <summary>The choice of somebody who has chosen nothing yet.</summary>
    public static DigestChoice Default(int accountId) => new() { AccountId = accountId };

    /// <summary>Whether a letter is chosen.</summary>
    public bool Wants(DigestKind kind) => kind == DigestKind.Weekly ? Weekly : Monthly;

    /// <summary>Chooses a letter, or none.</summary>
    /// <exception cref="RuleViolationException"><c>digests.kind</c>.</exception>
    public void Choose(DigestKind kind, bool wants)
    {
        switch (kind)
        {
            case DigestKind.Weekly:
                Weekly = wants;
                break;
            case DigestKind.Monthly:
                Monthly = wants;
                break;
            default:
                throw new RuleViolationException("digests.kind");
        }
    }

    /// <summary>Chooses the language of the letters.</summary>
    /// <exception cref="RuleViolationException"><c>digests.language</c>: no name of one.</exception>
    public void Speak(string language)
    {
        if (language.Length is 0 or > MaxLanguageLength || language.Any(c => c != '-' && !char.IsAsciiLetter(c)))
            throw new RuleViolationException("digests.language");
        Language = language;
    }
}
