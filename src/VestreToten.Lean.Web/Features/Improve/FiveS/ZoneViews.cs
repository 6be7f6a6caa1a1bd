using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>A round in the strip.</summary>
/// <param name="Score">Null where it was skipped.</param>
public sealed record RoundView(int Number, IsoWeek Week, string? SkipReason, RoundScore? Score)
{
    /// <summary>What was said of each point.</summary>
    internal IReadOnlyList<AnswerView> Answers { get; init; } = [];
}

/// <summary>What a round said of a point, and the card that it became.</summary>
internal sealed record AnswerView(int PointId, string Text, PointMark Mark, int? CardId);

/// <summary>A photo of a zone: its address (with <c>/liten</c> behind, the thumbnail's), size in pixels and week.</summary>
public sealed record ZonePhotoView(int Id, ZonePhotoKind Kind, string Address, int Width, int Height, IsoWeek Week);

/// <summary>A zone as it lies among the others.</summary>
/// <param name="Rounds">The latest eight, oldest first.</param>
/// <param name="Photo">What has been agreed; null where there is none.</param>
/// <param name="TagsDue">How many red tags are to be decided today or were before.</param>
public sealed record ZoneTile(
    int Id, string Name, ZoneKind Kind, int Rhythm, IsoWeek DueWeek, bool IsClosed, int PointCount, IReadOnlyList<RoundView> Rounds, ZonePhotoView? Photo,
    int OpenTags, int TagsDue)
{
    /// <summary>How many rounds the strip shows.</summary>
    public const int Shown = 8;

    /// <summary>The latest round that was done; null before the first.</summary>
    public RoundView? Latest => Rounds.LastOrDefault(r => r.Score is not null);

    public bool Holds => RoundScore.Holds(Rounds.Reverse().Select(r => r.Score));

    public ZoneDue Due(DateOnly today) => ZoneDue.On(DueWeek, today);
}

/// <summary>An agreed point with the marks of the latest rounds, oldest first; null where a round did not ask for it.</summary>
public sealed record PointView(int Id, string Text, FiveSStep Step, IReadOnlyList<PointMark?> Marks);

/// <summary>A red tag.</summary>
/// <param name="PhotoAddress">Null where it has none.</param>
public sealed record TagView(
    int Id, int ZoneId, string What, TagVerdict Thought, DateOnly DecideBy, string? PhotoAddress, TagVerdict? Decision, DateOnly? DecidedOn)
{
    public bool IsDue(DateOnly today) => Decision is null && DecideBy <= today;
}

/// <summary>The card of a ✕ that is not ended.</summary>
public sealed record ZoneCard(int Id, string Title, string? Owner);

/// <summary>All of one zone.</summary>
/// <param name="Key">The secret in its QR; null for who may not do rounds.</param>
public sealed record ZoneDetail(
    ZoneTile Tile, int Version, IReadOnlyList<PointView> Points, IReadOnlyList<ZonePhotoView> Photos, IReadOnlyList<TagView> Tags,
    IReadOnlyList<ZoneCard> Cards, string? Key)
{
    public ThenAndNow? Pair => ThenAndNow.Of(Photos);
}

/// <summary>Two photos to lay beside each other.</summary>
public sealed record ThenAndNow(ZonePhotoView Then, ZonePhotoView Now)
{
    /// <summary>The oldest photo and the newest of a round, or else of what has been agreed; null where there are not two.</summary>
    public static ThenAndNow? Of(IReadOnlyList<ZonePhotoView> photos)
    {
        var then = photos.FirstOrDefault(p => p.Kind == ZonePhotoKind.Before) ?? photos.FirstOrDefault(p => p.Kind != ZonePhotoKind.RedTag);
        var now = photos.LastOrDefault(p => p.Kind == ZonePhotoKind.Round) ?? photos.LastOrDefault(p => p.Kind == ZonePhotoKind.Agreed);
        return then is not null && now is not null && then.Address != now.Address ? new ThenAndNow(then, now) : null;
    }
}
