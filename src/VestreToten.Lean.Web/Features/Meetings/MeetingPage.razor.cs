using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Meetings;
using VestreToten.Lean.Domain.Voting;
using VestreToten.Lean.Web.Features.Agendas;
using VestreToten.Lean.Web.Features.Wall;

namespace VestreToten.Lean.Web.Features.Meetings;

/// <summary>The running meeting. Its state is the database's: whoever comes back, or comes second, sees the same.</summary>
public sealed partial class MeetingPage
{
    private int? _sawGrey;
    private int _reading;
    private string? _said;
    private Agenda _agenda = Agenda.Usual;
    private int? _item;

    [Inject] internal AgendaQueries Agendas { get; set; } = default!;

    [Inject] internal ChangeMeeting ChangeMeeting { get; set; } = default!;

    private string Message => Trouble is { } trouble ? Frame[trouble] : _said ?? "";

    protected override void OnBoardRead(BoardSnapshot board)
    {
        _reading++;
        if (IsLive && board.Round is { State: RoundState.Open or RoundState.Closing } round)
            _sawGrey = round.Id;
    }

    protected override async Task OnBoardReadAsync(BoardSnapshot board)
    {
        if (board is { IsMeetingRunning: true, Meeting.Id: var meetingId }
            && await Agendas.AtMeetingAsync(Who, board.BoardId, meetingId) is { } read)
            (_agenda, _item) = read;
    }

    /// <summary>
    /// The agenda is read after the meeting: where it has lost the step in between, the nearest is shown until the meeting,
    /// which has moved on as well, is read again.
    /// </summary>
    private AgendaEntry Current(MeetingOnWall meeting)
    {
        var place = new AgendaPlace(meeting.Step, meeting.Step == AgendaStep.Local ? _item : null);
        return _agenda.Find(_agenda.GoOnAt(place, _agenda))!;
    }

    /// <summary>Before the reveal the great button is the round's, not the agenda's.</summary>
    private static bool IsBusyWithBalls(AgendaEntry current, BoardSnapshot board) =>
        current.Step == AgendaStep.Balls && board.Round?.IsRevealed != true;

    /// <summary>The day of the meeting after this one: a week has one, also where this one is held on another day than planned.</summary>
    private static DateOnly NextMeeting(BoardSnapshot board) =>
        DateOnly.FromDateTime(board.NextMeeting) is var day && IsoWeek.Of(day) == board.Meeting!.Week ? day.AddDays(7) : day;

    private Task GoToAsync(AgendaEntry entry) => ChangeAsync(meeting =>
        ChangeMeeting.GoToAsync(Who, Board!.BoardId, meeting.Id, meeting.Version, entry.Place));

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
