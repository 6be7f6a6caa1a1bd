using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>The form of a round as it is shown.</summary>
/// <param name="PhotoFault">Why the photo was not taken: the name of a fault, or null.</param>
/// <param name="HadPhoto">Whether a photo came along, and must be chosen again.</param>
public sealed record RoundSheet(ZoneOnPhone Zone, RoundForm Form, PostFailure Failure = PostFailure.None, string? PhotoFault = null, bool HadPhoto = false)
{
    public PointMark? MarkOf(PointOnPhone point) => Form.Marks.TryGetValue(point.Id, out var mark) ? mark : null;

    /// <summary>Whether the page says beside a point that it lacks an answer.</summary>
    public bool IsLacking(PointOnPhone point) => Failure == PostFailure.Incomplete && PhotoFault is null && MarkOf(point) is null;
}
