using System.Globalization;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Tests.Support;

internal static class SomeImprovements
{
    public static A3Sheet Sheet { get; } = new("Vi leter", "20 minutter hver vakt", "5 minutter", "Ingen fast plass", "Heng opp et skap", "I uke 50");

    public static string Hash { get; } = new('a', ImprovementPhoto.HashLength);

    public static Improvement New(string title = "Mindre leting etter nøkler", string? text = "", int boardId = 1) =>
        Improvement.Propose(boardId, ImprovementKind.TimeThief, title, text, null, Calendar.TuesdayMorning);

    /// <summary>One that came to its state an hour after it was put up.</summary>
    public static Improvement In(ImprovementState state)
    {
        var improvement = New();
        if (state == ImprovementState.Declined)
            improvement.Decline("Vi har ikke råd", Calendar.TuesdayMorning.AddHours(1));
        else
            improvement.Move(state, Calendar.TuesdayMorning.AddHours(1));
        return improvement;
    }

    public static ImprovementPhoto Photo(PhotoKind kind = PhotoKind.Before, string? hash = null) =>
        ImprovementPhoto.Of(hash ?? Hash, kind, 1200, 900, 180_000, Calendar.TuesdayMorning);

    /// <summary>All that <see cref="Improvement.Undo"/> must give back, as text.</summary>
    public static string Picture(Improvement i) =>
        string.Join('|', i.Kind, i.Title, i.Text, i.State, i.StateSince.ToString("O"), i.Ended?.ToString("O"), i.DeclineReason,
            i.Owner, i.Due?.ToString("O", CultureInfo.InvariantCulture), i.Effort, i.Effect, i.Whys, i.A3);
}
