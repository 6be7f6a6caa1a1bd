using System.Globalization;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Meetings.Remote;

/// <summary>What a remote showed when it was pressed. It goes out with the page and comes back with the press.</summary>
/// <param name="Meeting">The meeting; null where there was none.</param>
/// <param name="Visit">Where the meeting stood.</param>
/// <param name="RoundId">Its round; null where it had none.</param>
public sealed record RemoteSeen(SeenMeeting? Meeting, StepVisit Visit, int? RoundId)
{
    private const int Parts = 6;

    public static RemoteSeen Of(BoardSnapshot board) => new(board.Meeting?.Seen, board.Meeting?.Visit ?? default, board.Round?.Id);

    /// <summary>Reads <see cref="ToString"/>; null where it is anything else.</summary>
    public static RemoteSeen? Read(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != Parts)
            return null;
        var numbers = Array.ConvertAll(parts, part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null);
        if (parts.Where((part, i) => part.Length > 0 && numbers[i] is null).Any() || numbers[4] > DateTime.MaxValue.Ticks
            || numbers.Where((_, i) => i != 4).Any(number => number > int.MaxValue))
            return null;
        var (id, state, step, item, began, round) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
        return new RemoteSeen(
            id is { } meeting && state is { } at ? new SeenMeeting((int)meeting, (MeetingState)at) : null,
            new StepVisit(new AgendaPlace((AgendaStep)(step ?? 0), (int?)item), began is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null),
            (int?)round);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Meeting?.Id}.{(int?)Meeting?.State}.{(int)Visit.Place.Step}.{Visit.Place.Item}.{Visit.Began?.UtcTicks}.{RoundId}");
}
