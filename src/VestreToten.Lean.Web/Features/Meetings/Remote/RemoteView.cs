using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Walls;

namespace VestreToten.Lean.Web.Features.Meetings.Remote;

/// <summary>What a remote shows: the board as its leader sees it, and where its meeting stands on the agenda.</summary>
public sealed record RemoteView(BoardSnapshot Board, Agenda Agenda)
{
    /// <summary>How the board's paired screens stand.</summary>
    public WallState Walls { get; init; }

    public string Path => $"/tavle/{Board.Slug}/styr";

    /// <summary>Where the meeting stands, or would begin.</summary>
    public AgendaEntry Current => Board.Meeting is { State: MeetingState.Running } meeting
        ? Agenda.Find(Agenda.GoOnAt(meeting.Visit.Place, Agenda))!
        : Agenda.Steps[0];

    public AgendaEntry? Before => Agenda.Before(Current.Place);

    public AgendaEntry? After => Agenda.After(Current.Place);

    /// <summary>The button that the step is about; null where it is about none but the next step.</summary>
    public RemoteKey? Great => Board switch
    {
        { IsMeetingRunning: false } => RemoteKey.Start,
        { IsRoundOpen: true } when IsAtBalls => RemoteKey.Ask,
        { MayOpenRound: true, Round: null } when IsAtBalls => RemoteKey.Open,
        _ => After is null ? RemoteKey.End : null,
    };

    public bool IsAtBalls => Current.Step == AgendaStep.Balls;

    /// <summary>Whether another round may take the place of one without a result.</summary>
    public bool MayOpenAgain => IsAtBalls && Board is { IsMeetingRunning: true, MayOpenRound: true, Round.State: not RoundState.Open };
}
