using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Meetings;
using VestreToten.Lean.Domain.Voting;
using VestreToten.Lean.Web.Features.Wall;

namespace VestreToten.Lean.Web.Features.Meetings;

/// <summary>The running meeting. Its state is the database's: whoever comes back, or comes second, sees the same.</summary>
public sealed partial class MeetingPage
{
    private int? _sawGrey;
    private int _reading;
    private string? _said;

    [Inject] internal ChangeMeeting ChangeMeeting { get; set; } = default!;

    private string Message => Trouble is { } trouble ? Frame[trouble] : _said ?? "";

    protected override void OnBoardRead(BoardSnapshot board)
    {
        _reading++;
        if (IsLive && board.Round is { State: RoundState.Open or RoundState.Closing } round)
            _sawGrey = round.Id;
    }

    private static AgendaStep? Following(AgendaStep step) =>
        Agenda.Steps.SkipWhile(s => s != step).Skip(1).Select(s => (AgendaStep?)s).FirstOrDefault();

    /// <summary>Before the reveal the great button is the round's, not the agenda's.</summary>
    private static bool IsBusyWithBalls(BoardSnapshot board) =>
        board.Meeting?.Step == AgendaStep.Balls && board.Round?.IsRevealed != true;

    private Task GoToAsync(AgendaStep step) => ChangeAsync(meeting =>
        ChangeMeeting.GoToAsync(Who, Board!.BoardId, meeting.Id, meeting.Version, step));

    private Task SetHeadcountAsync(int people) => ChangeAsync(meeting =>
        ChangeMeeting.SetHeadcountAsync(Who, Board!.BoardId, meeting.Id, people));

    private Task EndAsync() => ChangeAsync(meeting =>
        ChangeMeeting.EndAsync(Who, Board!.BoardId, meeting.Id, meeting.Version));

    private Task ChangeAsync(Func<MeetingOnWall, Task<MeetingOutcome>> change) => ActAsync(async () =>
    {
        if (Board?.Meeting is { } meeting)
            Say(KeyOf(await change(meeting)));
    });

    private void Say(string? key) =>
        _said = key switch { null => null, "Denied" => Frame[key].Value, _ => T[key].Value };

    private static string? KeyOf(MeetingOutcome outcome) => outcome switch
    {
        MeetingOutcome.SomebodyElseDid => "Somebody",
        MeetingOutcome.RoundIsOpen => "RoundOpen",
        MeetingOutcome.Denied => "Denied",
        _ => null,
    };
}
