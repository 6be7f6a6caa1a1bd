using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

public sealed partial class GoalsStepTests : BunitContext, IAsyncLifetime
{
    private static readonly IsoWeek ThisWeek = IsoWeek.Of(Calendar.Tuesday);

    private readonly List<WellbeingGoal> _goals = [];
    private BoardFixture _desk = null!;
    private PartPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        Bokmaal.Read();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _desk = await BoardFixture.CreateAsync();
        _desk.AddTo(Services);
        Services.AddLogging().AddLocalization();
        Services.AddGoals();
        for (var i = 1; i <= 3; i++)
        {
            var goal = WellbeingGoal.Propose(_desk.BoardId, "Mål nummer " + i, Calendar.Tuesday.AddDays(-70));
            goal.Activate(_goals);
            _goals.Add(goal);
        }

        await _desk.Database.SaveAsync([.. _goals]);
        await _desk.StartMeetingAsync();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("achieved")]
    public async Task A_verdict_is_saved_by_its_press_and_is_there_when_the_meeting_comes_back(string verdict)
    {
        var step = await ShowAsync();
        Assert.Equal("0 av 3 er avgjort", step.Find("[data-testid=goals-decided]").TextContent);
        await Card(step, "Mål nummer 1").QuerySelector($"[data-testid=verdict-{verdict}]")!.ClickAsync(new());

        var again = await ShowAsync();
        Assert.Equal("true", Pressed(again, "Mål nummer 1", verdict));
        Assert.Equal("Lagret.", Card(again, "Mål nummer 1").QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("1 av 3 er avgjort", again.Find("[data-testid=goals-decided]").TextContent);
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("achieved")]
    public async Task A_verdict_is_taken_back_where_it_was_said(string verdict)
    {
        var step = await ShowAsync();
        await Card(step, "Mål nummer 2").QuerySelector($"[data-testid=verdict-{verdict}]")!.ClickAsync(new());
        await Card(step, "Mål nummer 2").QuerySelector("[data-testid=verdict-undo]")!.ClickAsync(new());

        Assert.Equal("false", Pressed(step, "Mål nummer 2", verdict));
        Assert.Equal(["Mål nummer 1", "Mål nummer 2", "Mål nummer 3"], step.FindAll("[data-testid=goal-card] h3").Select(h => h.TextContent));
        Assert.Equal("0 av 3 er avgjort", step.Find("[data-testid=goals-decided]").TextContent);
    }

    [Fact]
    public async Task What_is_being_written_is_not_lost_to_another_verdict()
    {
        var step = await ShowAsync();
        await PressAsync(step, "Mål nummer 1", "adjust");
        await step.Find("[data-testid=goal-text]").ChangeAsync(new() { Value = "Vi ler mer" });
        await PressAsync(step, "Mål nummer 1", "keep");
        Assert.Equal("Vi ler mer", step.Find("[data-testid=goal-text]").GetAttribute("value"));
        Assert.Contains("ikke lagret", _page.Context.Message!.Text, StringComparison.Ordinal);
        Assert.Equal("false", Pressed(step, "Mål nummer 1", "keep"));
    }

    [Fact]
    public async Task New_words_are_not_saved_before_they_are_written_and_do_not_look_so()
    {
        var step = await ShowAsync();
        await Card(step, "Mål nummer 1").QuerySelector("[data-testid=verdict-adjust]")!.ClickAsync(new());
        Assert.Equal(("false", "true"), (Pressed(step, "Mål nummer 1", "adjust"),
            Card(step, "Mål nummer 1").QuerySelector("[data-testid=verdict-adjust]")!.GetAttribute("aria-expanded")));
        Assert.Equal("", Card(step, "Mål nummer 1").QuerySelector("[role=status]")!.TextContent);

        Assert.False(_page.Context.HasDrafts);
        await step.Find("[data-testid=goal-text]").ChangeAsync(new() { Value = "Vi ler mer" });
        Assert.True(_page.Context.HasDrafts);
        await step.Find("[data-testid=goal-card] form").SubmitAsync();
        Assert.Equal("true", Pressed(step, "Vi ler mer", "adjust"));
        Assert.False(_page.Context.HasDrafts);
    }

    [Fact]
    public async Task Why_is_written_afterwards_also_of_a_goal_that_was_reached()
    {
        var step = await ShowAsync();
        await Card(step, "Mål nummer 3").QuerySelector("[data-testid=verdict-achieved]")!.ClickAsync(new());
        await step.Find("[data-testid=verdict-explain]").ClickAsync(new());
        await step.Find("[data-testid=goal-why]").ChangeAsync(new() { Value = new string('å', GoalDecision.MaxWhyLength + 1) });
        await step.Find(".why-form").SubmitAsync();
        Assert.Contains("for lang", step.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        await step.Find("[data-testid=goal-why]").ChangeAsync(new() { Value = "Alle sier det" });
        await step.Find(".why-form").SubmitAsync();

        Assert.Contains("Alle sier det", Card(await ShowAsync(), "Mål nummer 3").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_has_its_latest_result_and_its_weeks_beside_it()
    {
        var step = await ShowAsync();
        var card = Card(step, "Mål nummer 1");
        Assert.Equal(("6", "3", "1"), (Data("green"), Data("pink"), Data("red")));
        Assert.Contains($"Uke {ThisWeek.Number}", card.QuerySelector(".numbers")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector(".history"));
        Assert.Contains("Ingen", Card(step, "Mål nummer 3").TextContent, StringComparison.Ordinal);

        string? Data(string colour) => card.QuerySelector("[data-testid=vase-1]")!.GetAttribute("data-" + colour);
    }

    [Fact]
    public async Task Whose_colours_are_withheld_is_shown_no_weeks_that_look_like_too_few()
    {
        var step = await ShowAsync(isColourless: true);
        Assert.Empty(step.FindAll(".history"));
    }

    private async Task<IRenderedComponent<GoalsStep>> ShowAsync(bool isColourless = false)
    {
        var who = await _desk.SignInAsync(Role.Staff);
        _page = new PartPage(_desk.BoardId, who);
        return _page.Show<GoalsStep>(this, p => p.Add(s => s.Board, Snapshot() with { IsColourless = isColourless }));
    }

    private BoardSnapshot Snapshot()
    {
        var colours = new BallCount(6, 3, 1);
        IReadOnlyList<WeekOnWall> weeks = [new(ThisWeek.AddWeeks(-1), 9, new BallCount(5, 3, 1)), new(ThisWeek, 10, colours)];
        return new BoardSnapshot
        {
            BoardId = _desk.BoardId, UnitName = "Kommunen", Slug = "kommunen", Staff = 12, Week = ThisWeek, Threshold = 5, Meeting = null, Round = null, IsColourless = false,
            NextMeeting = Calendar.Tuesday.ToDateTime(new TimeOnly(9, 0)),
            Vases = [.. _goals.Select((g, i) => new VaseOnWall(i + 1, g.Id, g.Wording.Text, i == 2 ? 0 : 10, i == 2 ? null : colours, i == 2 ? null : ThisWeek, weeks))],
        };
    }

    private static AngleSharp.Dom.IElement Card(IRenderedComponent<GoalsStep> step, string goal) =>
        step.FindAll("[data-testid=goal-card]").Single(c => c.QuerySelector("h3")!.TextContent == goal);

    private static Task PressAsync(IRenderedComponent<GoalsStep> step, string goal, string verdict) =>
        Card(step, goal).QuerySelector($"[data-testid=verdict-{verdict}]")!.ClickAsync(new());

    private static string? Pressed(IRenderedComponent<GoalsStep> step, string goal, string verdict) =>
        Card(step, goal).QuerySelector($"[data-testid=verdict-{verdict}]")!.GetAttribute("aria-pressed");
}
