using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

/// <summary>The running meeting. Its state is the database's: whoever comes back, or comes second, sees the same.</summary>
public sealed partial class MeetingPage
{
    /// <summary>How long a paired screen shows what the meeting ended with.</summary>
    private static readonly TimeSpan AfterMeeting = TimeSpan.FromMinutes(10);

    private ElementReference _heading;
    private bool _isHeadingNext;
    private int? _sawGrey;
    private BoardMessage? _said;
    private object? _saidAbout;
    private Agenda _agenda = Agenda.Default;
    private DateTimeOffset? _idleSince;

    [Inject] internal AgendaQueries Agendas { get; set; } = default!;

    [Inject] internal ChangeMeeting ChangeMeeting { get; set; } = default!;

    protected override async Task OnReadAsync()
    {
        if (Board is { IsMeetingRunning: true } && await Agendas.OfMeetingAsync(Context!.User, Context.BoardId) is { } agenda)
            _agenda = agenda;
        if (Board is not { } board)
            return;
        if (IsLive && board.Round is { State: RoundState.Open or RoundState.Closing, Ballots: not null } round)
            _sawGrey = round.Id;
        // What was said stands until the meeting has gone on from what was on the screen then.
        if (_said is not null && Context!.Message == _said && !board.Face.Equals(_saidAbout))
            Context.Say(null);
        RememberSaid();
        GoBackToBoard(board);
    }

    /// <summary>
    /// The agenda is read after the meeting: where it has lost the step in between, the nearest is shown until the meeting,
    /// which has moved on as well, is read again.
    /// </summary>
    private AgendaEntry Current(MeetingOnWall meeting) => _agenda.Find(_agenda.GoOnAt(meeting.Visit.Place, _agenda))!;

    /// <summary>In front of a paired screen nobody presses: some time after the meeting it shows the board again.</summary>
    private void GoBackToBoard(BoardSnapshot board)
    {
        if (!IsLive || board.IsMeetingRunning || !Context!.IsWall)
            _idleSince = null;
        else if (Time.GetUtcNow() - (_idleSince ??= Time.GetUtcNow()) > AfterMeeting)
            Navigation.NavigateTo(Navigation.Path($"/tavle/{board.Slug}"));
    }

    /// <summary>Before the reveal the great button is the round's, not the agenda's; after a result is discarded no round is left.</summary>
    private static bool IsBusyWithBalls(AgendaEntry current, BoardSnapshot board) =>
        current.Step == AgendaStep.Balls && board.Round is not ({ IsRevealed: true } or { VoidReason: not null, MayBeRepeated: false });

    private static DateOnly NextMeeting(BoardSnapshot board) => DateOnly.FromDateTime(board.NextMeeting);

    // Each button brings the meeting that it was drawn with: a press may wait behind another, and by then the newest is
    // a step further on.
    private Task GoToAsync(MeetingOnWall drawn, AgendaEntry entry) => PressAsync(async () =>
    {
        var outcome = await ChangeMeeting.GoToAsync(Context!.User, Context.BoardId, drawn.Id, drawn.Visit, entry.Place);
        Say(outcome);
        _isHeadingNext = outcome.IsDone && _agenda.After(entry.Place) is null;
        if (outcome.IsDone && entry.Step != AgendaStep.Balls && Board is { IsRoundOpen: true })
            Context.Say(RevealWords.StillOpen(T, _agenda));
    });

    private Task EndAsync(MeetingOnWall drawn) => PressAsync(async () =>
    {
        var outcome = await ChangeMeeting.EndAsync(Context!.User, Context.BoardId, drawn.Id, drawn.Visit);
        Say(outcome);
        _isHeadingNext = outcome.IsDone;
    });

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (!_isHeadingNext)
            return;
        // The button that had the focus has made way: for the one that ends the meeting, or for none.
        _isHeadingNext = false;
        await _heading.FocusAsync();
    }

    private Task SetHeadcountAsync(MeetingOnWall drawn, int people) => Context!.RunAsync(async () =>
        Say(await ChangeMeeting.SetHeadcountAsync(Context.User, Context.BoardId, drawn.Id, people)));

    private async Task PressAsync(Func<Task> press)
    {
        if (Context!.HasDrafts)
        {
            // Going on would lose what is typed.
            Context.SayDraft(T["Draft"]);
            RememberSaid();
        }
        else
        {
            await Context.TryRunAsync(Presses, press, SayHeldBack);
        }
    }

    /// <summary>A link out of the meeting would lose what is typed, as going on would.</summary>
    private void HoldWhatIsTyped(LocationChangingContext leaving)
    {
        if (Context is not { } context || (!context.HasDrafts && context.Drafts.Kept.Count == 0))
            return;
        leaving.PreventNavigation();
        context.SayDraft(T["Draft"]);
        RememberSaid();
    }

    private Task SayHeldBack()
    {
        // Nothing was done, so nothing is read again: it is about what is on the screen now.
        Context?.Say(Presses.HasMoved ? T["JustMoved"] : Outcomes.DescribeHeld(Presses));
        RememberSaid();
        return Task.CompletedTask;
    }

    private void RememberSaid() => (_said, _saidAbout) = (Context?.Message, Board?.Face);

    private void Say(Outcome<MeetingFault> outcome) => Context?.Say(Outcomes.Describe(T, outcome));
}
