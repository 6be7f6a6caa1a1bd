namespace VestreToten.Lean.Web.Features.Meetings.Remote;

/// <summary>What a remote's page holds beside the meeting.</summary>
/// <param name="Asks">Whether it asks before the colours are shown.</param>
/// <param name="People">How many are present, before the meeting has begun; null for the meeting's own number.</param>
/// <param name="Said">What to say of the last press; null where it did what its button says.</param>
public sealed record RemoteState(bool Asks, int? People, string? Said);
