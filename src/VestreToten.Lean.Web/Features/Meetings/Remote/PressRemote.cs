using System.Security.Claims;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards.Walls;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Meetings.Remote;

/// <summary>
/// Does what a remote's button says, to the meeting as the remote showed it: a page that has grown old, or a second press,
/// changes nothing. Each use case asks the right itself.
/// </summary>
internal sealed class PressRemote(
    StartMeeting start, ChangeMeeting change, OpenRound open, CloseRound close, LockWalls walls, IStringLocalizer<MeetingTexts> texts, IStringLocalizer<OutcomeTexts> outcomes)
{
    /// <summary>Null where it is done; else what to say.</summary>
    /// <param name="who">Who pressed.</param>
    /// <param name="view">How it stands now.</param>
    /// <param name="seen">How it stood on the remote.</param>
    /// <param name="key">The button.</param>
    /// <param name="people">How many are present, as the remote shows it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> ExecuteAsync(
        ClaimsPrincipal who, RemoteView view, RemoteSeen seen, RemoteKey key, int people, CancellationToken cancellationToken = default)
    {
        var board = view.Board.BoardId;
        if (key == RemoteKey.Start)
        {
            var started = await start.ExecuteAsync(who, board, people, seen.Meeting, cancellationToken);
            return started == MeetingFault.AlreadyRunning ? null : Describe(started);
        }

        if (key is RemoteKey.Unlock or RemoteKey.Lock)
        {
            return Describe<NoFault>(key == RemoteKey.Unlock
                ? await walls.UnlockAsync(who, board, cancellationToken) : await walls.LockAsync(who, board, cancellationToken));
        }

        if (seen.Meeting is not { State: MeetingState.Running } meeting)
            return texts["JustMoved"];
        return key switch
        {
            RemoteKey.Open => Describe(await open.ExecuteAsync(who, board, seen.RoundId, cancellationToken)),
            RemoteKey.Reveal => seen.RoundId is { } round ? Describe<NoFault>(await close.ExecuteAsync(who, board, round, cancellationToken)) : texts["JustMoved"],
            RemoteKey.End => Describe(await change.EndAsync(who, board, meeting.Id, seen.Visit, cancellationToken)),
            RemoteKey.Fewer => Describe(await change.SetHeadcountAsync(who, board, meeting.Id, Headcount.Nearest(people - 1), cancellationToken)),
            RemoteKey.More => Describe(await change.SetHeadcountAsync(who, board, meeting.Id, Headcount.Nearest(people + 1), cancellationToken)),
            _ => await GoAsync(who, view, seen, meeting.Id, key == RemoteKey.Next, cancellationToken),
        };
    }

    /// <summary>One step on or back from where the remote showed the meeting.</summary>
    private async Task<string?> GoAsync(ClaimsPrincipal who, RemoteView view, RemoteSeen seen, int meetingId, bool isNext, CancellationToken cancellationToken)
    {
        var to = isNext ? view.Agenda.After(seen.Visit.Place) : view.Agenda.Before(seen.Visit.Place);
        return to is null ? texts["JustMoved"] : Describe(await change.GoToAsync(who, view.Board.BoardId, meetingId, seen.Visit, to.Place, cancellationToken));
    }

    private string? Describe<TFault>(Outcome<TFault> outcome)
        where TFault : struct, Enum =>
        outcome.Kind == Outcome.Conflict ? texts["JustMoved"] : outcomes.Describe(texts, outcome);
}
