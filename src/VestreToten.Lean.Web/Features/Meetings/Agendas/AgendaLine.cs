using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Meetings.Agendas;

/// <summary>One line of the page Dagsorden, as it is typed.</summary>
public sealed class AgendaLine
{
    public required AgendaStep Step { get; init; }

    public int? Item { get; init; }

    public string Title { get; set; } = "";

    public string Minutes { get; set; } = "";

    public bool IsSkipped { get; set; }

    public TextFault TitleFault => AgendaRules.TitleOf(Step).Check(Title);

    public bool IsMinutesFine => TypedMinutes is not null;

    public bool IsFine => TitleFault == TextFault.None && IsMinutesFine;

    private int? TypedMinutes => int.TryParse(PlainText.OneLine(Minutes), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
        && AgendaRules.IsPossible(minutes) ? minutes : null;

    public static AgendaLine Of(AgendaEntry entry) => new()
    {
        Step = entry.Step, Item = entry.Item, Title = entry.Title ?? "", IsSkipped = entry.IsSkipped,
        Minutes = entry.Minutes.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>All that is typed in some lines, to see whether it is what was stored.</summary>
    public static string Typed(IEnumerable<AgendaLine> lines) =>
        string.Join('\n', lines.Select(l => string.Join('\t', l.Step, l.Item, l.Title, l.Minutes, l.IsSkipped)));

    /// <summary>As it is to be kept; only of a line that <see cref="IsFine"/>.</summary>
    public AgendaEntry ToEntry() => new(Step, Item, Title, TypedMinutes ?? 0, IsSkipped);

    /// <summary>How long it takes a meeting, in minutes, as far as what stands there is a number.</summary>
    public int Takes => IsSkipped ? 0 : TypedMinutes ?? 0;
}
