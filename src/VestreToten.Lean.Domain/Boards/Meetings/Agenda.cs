namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>The agenda of a board's meetings: each usual step once, the unit's own items between them, the thanks last.</summary>
public sealed class Agenda
{
    private static readonly AgendaStep[] DefaultOrder =
    [
        AgendaStep.Balls, AgendaStep.Goals, AgendaStep.Status, AgendaStep.Ideas, AgendaStep.Priority, AgendaStep.Who, AgendaStep.Thanks,
    ];

    private Agenda(IReadOnlyList<AgendaEntry> all)
    {
        All = all;
        Steps = [.. all.Where(e => !e.IsSkipped)];
    }

    /// <summary>The agenda of a board that has changed nothing: a quarter of an hour.</summary>
    public static Agenda Default { get; } = new([.. DefaultOrder.Select(AgendaEntry.Default)]);

    /// <summary>Every line in order, also those the unit goes past.</summary>
    public IReadOnlyList<AgendaEntry> All { get; }

    /// <summary>What a meeting goes through, in order; never empty, and the last is the thanks.</summary>
    public IReadOnlyList<AgendaEntry> Steps { get; }

    /// <summary>How long the meeting is meant to take, in minutes.</summary>
    public int Minutes => Steps.Sum(e => e.Minutes);

    /// <summary>Whether nothing differs from the usual.</summary>
    public bool IsDefault => All.SequenceEqual(Default.All);

    /// <summary>How long a step usually takes, in minutes; the seven together take 15, the length the model asks for.</summary>
    public static int DefaultMinutes(AgendaStep step) => step switch
    {
        AgendaStep.Balls or AgendaStep.Goals or AgendaStep.Status => 3,
        AgendaStep.Ideas or AgendaStep.Priority => 2,
        _ => 1,
    };

    /// <summary>An agenda of what a unit has chosen. A usual step that is not named stands where it usually does, before the thanks.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>agenda.title</c>, <c>agenda.minutes</c>; <c>agenda.steps</c>: a step twice, or the balls or the thanks skipped;
    /// <c>agenda.too-many</c>: more own items than <see cref="AgendaRules.MaxLocal"/>.
    /// </exception>
    public static Agenda From(IEnumerable<AgendaEntry> lines)
    {
        var tidy = lines.Select(AgendaRules.Tidy).ToList();
        if (tidy.Count(e => e.Step == AgendaStep.Local) > AgendaRules.MaxLocal)
            throw new RuleViolationException("agenda.too-many");
        var standard = tidy.Where(e => e.Step != AgendaStep.Local).ToLookup(e => e.Step);
        var own = tidy.Where(e => e.Item is not null).ToLookup(e => e.Item);
        if (standard.Any(step => step.Count() > 1) || own.Any(item => item.Count() > 1))
            throw new RuleViolationException("agenda.steps");
        var missing = DefaultOrder.Where(step => !standard.Contains(step)).Select(AgendaEntry.Default);
        return new Agenda([.. tidy.Concat(missing).OrderBy(e => e.Step == AgendaStep.Thanks)]);
    }

    /// <summary>An agenda as it was stored; the usual one where nothing was.</summary>
    public static Agenda Of(IEnumerable<AgendaItem> items) =>
        From(items.OrderBy(i => i.Position).ThenBy(i => i.Id).Select(i => i.Line));

    /// <summary>The step at a place; null where it is skipped or gone.</summary>
    public AgendaEntry? Find(AgendaPlace place) => Steps.FirstOrDefault(e => e.Place == place);

    /// <summary>The step after a place; null after the thanks.</summary>
    public AgendaEntry? After(AgendaPlace place) => Steps.SkipWhile(e => e.Place != place).Skip(1).FirstOrDefault();

    /// <summary>The step before a place; null at the first.</summary>
    public AgendaEntry? Before(AgendaPlace place) => Steps.TakeWhile(e => e.Place != place).LastOrDefault();

    /// <summary>
    /// Where a meeting goes on when its agenda becomes this one: where it stood; else, where that step is gone, at the first
    /// of those that came after it and are left.
    /// </summary>
    /// <param name="place">Where it stood.</param>
    /// <param name="before">The agenda it followed.</param>
    public AgendaPlace GoOnAt(AgendaPlace place, Agenda before) =>
        (before.All.SkipWhile(e => e.Place != place).Select(e => Find(e.Place)).FirstOrDefault(e => e is not null) ?? Find(place) ?? Steps[^1]).Place;
}
