using System.Security.Cryptography;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Demo;

/// <summary>
/// The zones of one board, with eight weeks of rounds up to and including last week: one has something to be done, one holds,
/// one is overdue. First what the database must number, then what hangs on the numbers.
/// </summary>
internal sealed class DemoZones
{
    public const string Slug = DemoUnits.Ytterskogen;

    /// <summary>The card that was on the board when a round first found what it is about.</summary>
    public const string Card = "Merke hyllene på lageret";

    private const string Unmarked = "Hver hylle er merket";

    private readonly IsoWeek _week;
    private readonly DateOnly _today;
    private readonly Zone _storeroom, _rinsing, _folder, _office;

    public DemoZones(Board board, DateOnly today)
    {
        (_week, _today) = (IsoWeek.Of(today), today);
        _storeroom = Make(board, "Lager, 2. etasje", ZoneKind.Physical, 1, -8,
            ("Bleiene står etter størrelse", FiveSStep.SetInOrder), (Unmarked, FiveSStep.SetInOrder), ("Etikettene vender ut", FiveSStep.SetInOrder),
            ("Bare det vi bruker, står her", FiveSStep.Sort), ("Ingenting er gått ut på dato", FiveSStep.Sort), ("Hanskene er fylt på", FiveSStep.Standardise),
            ("Hyllene er tørket av", FiveSStep.Shine), ("Tomme esker er kastet", FiveSStep.Shine), ("Bestillingslista er ført", FiveSStep.Standardise), ("Arket ved døra stemmer", FiveSStep.Sustain));
        _rinsing = Make(board, "Skyllerommet", ZoneKind.Physical, 1, -8,
            ("Benken er tørr og tom", FiveSStep.Shine), ("Bøttene henger på sin krok", FiveSStep.SetInOrder), ("Skittentøyet er hentet", FiveSStep.Sort),
            ("Såpe og sprit er fylt på", FiveSStep.Standardise), ("Gulvet er reint", FiveSStep.Shine));
        _folder = Make(board, "Fellesmappa", ZoneKind.Digital, 2, -8,
            ("Ingen løse filer øverst", FiveSStep.Sort), ("Navn begynner med dato", FiveSStep.Standardise), ("Gamle turnuser ligger i arkivet", FiveSStep.SetInOrder),
            ("Bare én utgave av hver rutine", FiveSStep.Sort));
        _office = Make(board, "Vaktrommet", ZoneKind.Physical, 4, -4,
            ("Skrivebordet er ryddet etter vakta", FiveSStep.SetInOrder), ("Nøklene henger i skapet", FiveSStep.SetInOrder), ("Makulering er tømt", FiveSStep.Sort));
    }

    /// <summary>The pictures, with the zone, kind and weeks ago of each.</summary>
    public IEnumerable<(Zone Zone, ZonePhotoKind Kind, int WeeksAgo, byte[] Picture)> Pictures() =>
    [
        (_storeroom, ZonePhotoKind.Before, 9, DemoPictures.MessyShelf()), (_storeroom, ZonePhotoKind.Agreed, 8, DemoPictures.TidyShelf()),
        (_storeroom, ZonePhotoKind.Round, 1, DemoPictures.ShelfToday()), (_rinsing, ZonePhotoKind.Agreed, 8, DemoPictures.RinsingRoom()),
        (_folder, ZonePhotoKind.Agreed, 8, DemoPictures.Folder()), (_storeroom, ZonePhotoKind.RedTag, 1, DemoPictures.Chair()),
    ];

    public IEnumerable<object> Begin() => [_storeroom, _rinsing, _folder, _office];

    /// <summary>Rounds and red tags. Zones and their points have numbers by now.</summary>
    /// <param name="card">The improvement by the name of <see cref="Card"/>.</param>
    public IEnumerable<object> Follow(Improvement card)
    {
        int[][] wrong = [[0, 1], [1], [0, 7], [], [2], [1], [8], [1]];
        var weeks = Enumerable.Range(-8, 8).ToList();
        List<object> all = [.. weeks.Select((ago, i) => ago == -5 ? _storeroom.Skip("Mange syke", _week.AddWeeks(ago)) : Round(_storeroom, ago, wrong[i], put: i % 3 == 0 ? [4] : []))];
        ((ZoneRound)all[^1]).Answers.Single(a => a.Text == Unmarked).Becomes(card.Id);
        all.AddRange(weeks.Select(ago => Round(_rinsing, ago, ago < -5 ? [ago + 9] : [], put: ago % 2 == 0 ? [3] : [])));
        all.AddRange([Round(_folder, -7, [0, 2], put: []), Round(_folder, -5, [0], put: [1]), Round(_office, -4, [], put: [])]);
        var decided = RedTag.Hang(_storeroom.Id, "Gamle permer fra 2019", TagVerdict.Unsure, _today.AddDays(-10), _today.AddDays(-24));
        decided.Decide(TagVerdict.Discard, _today.AddDays(-12));
        return [.. all, decided, RedTag.Hang(_storeroom.Id, "Stol med knekt bein", TagVerdict.Discard, _today, _today.AddDays(-7)), RedTag.Hang(_rinsing.Id, "Ekstra såpedispenser", TagVerdict.Unsure, _today.AddDays(9), _today.AddDays(-5))];
    }

    private ZoneRound Round(Zone zone, int weeksAgo, int[] wrong, int[] put) => zone.Finish(
        zone.Points.Select((point, i) => (point.Id, Mark: wrong.Contains(i) ? PointMark.NeedsAction : put.Contains(i) ? PointMark.Fixed : PointMark.AsAgreed))
            .ToDictionary(p => p.Id, p => p.Mark),
        _week.AddWeeks(weeksAgo));

    private Zone Make(Board board, string name, ZoneKind kind, int rhythm, int firstWeek, params (string Text, FiveSStep Step)[] points) => Zone.Make(
        board.Id, name, kind, rhythm, [.. points.Select(p => new PointInput(null, p.Text, p.Step))], IdeaKey.From(RandomNumberGenerator.GetBytes(IdeaKey.Bytes)), _week.AddWeeks(firstWeek));
}
