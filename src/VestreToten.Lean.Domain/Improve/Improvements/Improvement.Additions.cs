using System.Globalization;

namespace VestreToten.Lean.Domain.Improve.Improvements;

public sealed partial class Improvement
{
    public const int MaxPhotos = 6;

    /// <summary>Somebody says something of it.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.comment</c>, <c>improvements.name</c>.</exception>
    public void Comment(string text, string? name, DateTimeOffset now, int? meetingId = null)
    {
        _comments.Add(new ImprovementComment(ImprovementTexts.Comment.From(text), ImprovementTexts.Name.OrNull(name), now));
        CommentCount++;
        Record(ImprovementEventKind.Commented, null, null, now, meetingId);
    }

    /// <summary>Adds a photo.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.too-many-photos</c>.</exception>
    public void AddPhoto(ImprovementPhoto photo, DateTimeOffset now, int? meetingId = null)
    {
        if (PhotoCount >= MaxPhotos)
            throw new RuleViolationException("improvements.too-many-photos");
        _photos.Add(photo);
        PhotoCount++;
        Record(ImprovementEventKind.PhotoAdded, null, photo.Kind.ToString(), now, meetingId);
    }

    /// <summary>Removes a photo's record. Its file may go once no record names its hash.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.no-such-photo</c>: it is not among <see cref="Photos"/>.</exception>
    public void RemovePhoto(ImprovementPhoto photo, DateTimeOffset now, int? meetingId = null)
    {
        if (!_photos.Remove(photo))
            throw new RuleViolationException("improvements.no-such-photo");
        PhotoCount--;
        Record(ImprovementEventKind.PhotoRemoved, photo.Kind.ToString(), null, now, meetingId);
    }

    internal void MarkEscalated(int toBoardId, DateTimeOffset now, int? meetingId)
    {
        IsEscalated = true;
        Record(ImprovementEventKind.Escalated, null, toBoardId.ToString(CultureInfo.InvariantCulture), now, meetingId);
    }

    internal void MarkAnswered(Verdict verdict, DateTimeOffset now, int? meetingId)
    {
        IsEscalated = false;
        Record(ImprovementEventKind.Answered, null, verdict.ToString(), now, meetingId);
    }

    internal void MarkHeard(Verdict verdict, DateTimeOffset now, int? meetingId) =>
        Record(ImprovementEventKind.HeardFromFurtherUp, null, verdict.ToString(), now, meetingId);

    internal void MarkReplied(Verdict verdict, DateTimeOffset now, int? meetingId) =>
        Record(ImprovementEventKind.Replied, null, verdict.ToString(), now, meetingId);
}
