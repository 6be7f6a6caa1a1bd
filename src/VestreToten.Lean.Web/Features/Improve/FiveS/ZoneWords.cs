using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>What is said of a zone.</summary>
internal static class ZoneWords
{
    /// <summary>«9 av 10 som avtalt»; in words where nothing was answered.</summary>
    public static string Score(IStringLocalizer<FiveSTexts> texts, RoundScore score) =>
        score.Answered == 0 ? texts["Score.None"] : texts["Score", score.InOrder, score.Answered];

    public static string Rhythm(IStringLocalizer<FiveSTexts> texts, int weeks) => texts[$"Rhythm.{weeks}"];

    /// <summary>When the next round is due; since when it was, where it is late.</summary>
    public static string Due(IStringLocalizer<FiveSTexts> texts, ZoneTile zone, DateOnly today) => zone.Due(today) is var due && due.IsLate
        ? texts["Due.Late", zone.DueWeek.Number]
        : texts["Due.By", WrittenTime.WeekdayAndDay(due.Day)];

    /// <summary>The sign of a zone's latest round: ✕ where something has to be done, △ where something was put right, ○ where all was as agreed.</summary>
    public static PointMark? Latest(ZoneTile zone) =>
        zone.Latest is not { } round ? null
        : round.Answers.Any(a => a.Mark == PointMark.NeedsAction) ? PointMark.NeedsAction
        : round.Answers.Any(a => a.Mark == PointMark.Fixed) ? PointMark.Fixed
        : round.Answers.Any(a => a.Mark == PointMark.AsAgreed) ? PointMark.AsAgreed : PointMark.NotApplicable;
}
