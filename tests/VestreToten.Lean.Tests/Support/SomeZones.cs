using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;

namespace VestreToten.Lean.Tests.Support;

internal static class SomeZones
{
    /// <summary>The key of <see cref="New"/>.</summary>
    public static readonly string Key = IdeaKey.From([.. Enumerable.Repeat((byte)2, IdeaKey.Bytes)]);

    private static readonly string[] Texts =
    [
        "Bleiene står etter størrelse", "Golvet er fritt foran hylla", "Etikettene vender ut", "Hanskene er fylt på", "Ingenting er gått ut på dato",
        "Traller står i båsen", "Benken er tørr", "Lyset virker", "Lista henger oppe", "Døra er lukket",
    ];

    public static IReadOnlyList<PointInput> Points(int count = 3) =>
        [.. Enumerable.Range(0, count).Select(i => new PointInput(null, i < Texts.Length ? Texts[i] : $"Punkt {i + 1}", (FiveSStep)((i % 5) + 1)))];

    public static Zone New(int boardId, string name = "Lager, 2. etasje", int rhythm = 1, int points = 3, string? key = null, IsoWeek? week = null) =>
        Zone.Make(boardId, name, ZoneKind.Physical, rhythm, Points(points), key ?? Key, week ?? IsoWeek.Of(LocalTime.DayInNorway(TimeProvider.System.GetUtcNow())));

    /// <summary>The first point's mark, and ○ for all others.</summary>
    public static IReadOnlyDictionary<int, PointMark> Marks(Zone zone, params PointMark[] first) =>
        zone.Points.Select((point, i) => (point.Id, Mark: i < first.Length ? first[i] : PointMark.AsAgreed)).ToDictionary(p => p.Id, p => p.Mark);
}
