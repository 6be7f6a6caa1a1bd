namespace VestreToten.Lean.Domain.Improve.FiveS;

/// <summary>What is to become of a thing.</summary>
public enum TagVerdict
{
    /// <summary>Ta vare på.</summary>
    Keep = 1,

    /// <summary>Usikker: nobody knows yet. No decision.</summary>
    Unsure = 2,

    /// <summary>Kast.</summary>
    Discard = 3,
}

/// <summary>A red tag (rød lapp) on a thing that may not belong in its zone: what it is, and by when it is decided.</summary>
public sealed class RedTag
{
    /// <summary>How many a zone may have open.</summary>
    public const int MaxOpen = 30;

    private RedTag()
    {
    }

    public int Id { get; private set; }

    public int ZoneId { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>What whoever hung it up thought.</summary>
    public TagVerdict Thought { get; private set; }

    public DateOnly DecideBy { get; private set; }

    /// <summary>The photo; null where there is none.</summary>
    public int? PhotoId { get; private set; }

    /// <summary>What was decided; null while it is open.</summary>
    public TagVerdict? Decision { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <exception cref="RuleViolationException"><c>zones.red-tag</c>, <c>zones.tag-verdict</c>, <c>zones.tag-day</c>: a day that has been.</exception>
    public static RedTag Hang(int zoneId, string what, TagVerdict thought, DateOnly decideBy, DateOnly today)
    {
        if (!Enum.IsDefined(thought))
            throw new RuleViolationException("zones.tag-verdict");
        if (decideBy < today)
            throw new RuleViolationException("zones.tag-day");
        return new RedTag { ZoneId = zoneId, What = ZoneTexts.RedTag.From(what), Thought = thought, DecideBy = decideBy };
    }

    /// <summary>Decides what becomes of it.</summary>
    /// <exception cref="RuleViolationException"><c>zones.tag-decided</c>, <c>zones.tag-verdict</c>: unsure is no decision.</exception>
    public void Decide(TagVerdict decision, DateOnly today)
    {
        if (Decision is not null)
            throw new RuleViolationException("zones.tag-decided");
        if (decision is not (TagVerdict.Keep or TagVerdict.Discard))
            throw new RuleViolationException("zones.tag-verdict");
        (Decision, DecidedOn) = (decision, today);
    }

    /// <summary>Shows a photo of it, in place of the one before.</summary>
    public void Show(int photoId) => PhotoId = photoId;

    public bool IsDue(DateOnly today) => Decision is null && DecideBy <= today;
}
