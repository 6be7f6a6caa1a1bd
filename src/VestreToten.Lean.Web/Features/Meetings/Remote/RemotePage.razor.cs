using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Walls;
using VestreToten.Lean.Web.Features.Meetings.Vases;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

namespace VestreToten.Lean.Web.Features.Meetings.Remote;

public sealed partial class RemotePage
{
    private const string FormId = "presses";

    [Parameter, EditorRequired] public required RemoteView View { get; set; }

    [Parameter, EditorRequired] public required RemoteState State { get; set; }

    private BoardSnapshot Board => View.Board;

    private int People => State.People is { } people && !Board.IsMeetingRunning ? people : Board.Meeting?.Headcount ?? Board.Staff;

    private int At => View.Agenda.Steps.TakeWhile(step => step != View.Current).Count();

    private string Heading => Board switch
    {
        { IsMeetingRunning: true } => AgendaWords.Of(M, View.Current),
        { Meeting.State: MeetingState.Held } => M["NotRunning.Ended"],
        _ => M["NotRunning"],
    };

    /// <summary>What stands above the great button: what it waits for.</summary>
    private string Strip => Board switch
    {
        { IsMeetingRunning: false } => "",
        { IsRoundOpen: true, Round.Ballots: { } ballots } when View.IsAtBalls =>
            VaseWords.Needed(W, Board, ballots),
        { IsRoundOpen: true } => RevealWords.StillOpen(M, View.Agenda),
        _ => "",
    };

    private RemoteKey WallKey => View.Walls == WallState.Unlocked ? RemoteKey.Lock : RemoteKey.Unlock;

    private static string GreatMark(RemoteKey key) => key switch
    {
        RemoteKey.Start => "start",
        RemoteKey.Open => "open-round",
        RemoteKey.Ask => "reveal",
        _ => "end",
    };

    private string GreatWord(RemoteKey key) => key switch
    {
        RemoteKey.Start => W[Board.Meeting is { State: MeetingState.Held } ? "Start.Again" : "Start"],
        RemoteKey.Open => M["Open"],
        RemoteKey.Ask => M["Reveal"],
        _ => M["End"],
    };

    private static RenderFragment Button(RemoteKey key, string mark, string word, string? said = null, string css = "secondary", string? form = null) => builder =>
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "class", css);
        builder.AddAttribute(2, "name", RemoteEndpoints.KeyField);
        builder.AddAttribute(3, "value", key.ToString().ToLowerInvariant());
        builder.AddAttribute(4, "data-testid", "remote-" + mark);
        builder.AddAttribute(5, "aria-label", said);
        builder.AddAttribute(6, "form", form);
        builder.AddContent(7, word);
        builder.CloseElement();
    };
}
