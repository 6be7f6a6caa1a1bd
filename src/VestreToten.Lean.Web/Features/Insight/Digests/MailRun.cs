using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>
/// What a mail server has answered to one run of letters. A refusal counts as its reader's fault only once the server has taken
/// somebody else's letter in the same run: one that refuses everybody is the operator's to put right, whatever it says. Until
/// then the refused letters are held.
/// </summary>
internal sealed class MailRun
{
    private readonly List<(int Letter, MailAnswer Answer)> _held = [];

    /// <summary>Whether a letter has been taken.</summary>
    public bool HasTaken { get; private set; }

    /// <summary>Whether two or more were tried, and every one refused.</summary>
    public bool IsEverybodyRefused => !HasTaken && _held.Count > 1;

    public void Take() => HasTaken = true;

    /// <summary>Holds a letter until it is known what its refusal means; false where it is known, or the answer is no refusal.</summary>
    public bool TryHold(int letter, MailAnswer answer)
    {
        if (HasTaken || answer is not { Outcome: MailOutcome.Refused or MailOutcome.Unclear, Number: not null })
            return false;
        _held.Add((letter, answer));
        return true;
    }

    /// <summary>Lets go of those that are held.</summary>
    public IReadOnlyList<(int Letter, MailAnswer Answer)> Release()
    {
        var held = _held.ToList();
        _held.Clear();
        return held;
    }
}
