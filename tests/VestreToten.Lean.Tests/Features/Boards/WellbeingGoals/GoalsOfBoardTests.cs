using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

namespace VestreToten.Lean.Tests.Features.Boards.WellbeingGoals;

/// <summary>The wellbeing goals on their own page.</summary>
public sealed class GoalsOfBoardTests : BunitContext, IAsyncLifetime
{
    private readonly RecordingDesk _said = new();
    private BoardFixture _desk = null!;

    public async ValueTask InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        _desk = await BoardFixture.CreateAsync();
        _desk.AddTo(Services);
        Services.AddLogging().AddLocalization();
        Services.AddGoals();
        Services.AddSingleton<NextMeetingQueries>();
        await _desk.Database.AddActiveGoalsAsync(_desk.BoardId, 3);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task New_words_are_proposed_answered_and_taken_back()
    {
        var page = await ShowAsync();
        await Row(page, 0).QuerySelector("[data-testid=reword]")!.ClickAsync(new());
        Assert.Equal("Mål nummer 1", page.Find("[data-testid=reword-text]").GetAttribute("value"));
        await WriteAsync(page, "reword", "Vi ler sammen");

        Assert.Equal("Lagret: forslaget til ny ordlyd.", _said.Said);
        Assert.Equal("Mål nummer 1", Row(page, 0).QuerySelector("h3")!.TextContent);
        Assert.Contains("Vi ler sammen", Row(page, 0).QuerySelector("[data-testid=wording-proposal]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=wording-adopt]"));
        await page.InvokeAsync(_said.Undo!);
        Assert.Empty(page.FindAll("[data-testid=wording-proposal]"));
    }

    [Theory]
    [InlineData("ab", "minst 3 tegn")]
    [InlineData("", "Skriv målet først")]
    [InlineData("Mål nummer 1", "Slik står målet allerede")]
    public async Task A_fault_stands_beside_the_field_and_what_was_typed_in_it(string typed, string fault)
    {
        var page = await ShowAsync();
        await Row(page, 0).QuerySelector("[data-testid=reword]")!.ClickAsync(new());
        await WriteAsync(page, "reword", typed);
        Assert.Contains(fault, page.Find("form[data-testid=reword-form] [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.Find("[data-testid=reword-text]").GetAttribute("value"));
        Assert.Equal("true", page.Find("[data-testid=reword-text]").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_goal_is_put_forward_and_no_page_but_the_meetings_decides_on_it()
    {
        var page = await ShowAsync();
        await ProposeAsync(page, "Vi ler sammen");
        Assert.Equal("Lagret: forslaget til trivselsmål.", _said.Said);
        Assert.Contains("Vi ler sammen", page.Find("[data-testid=goal-proposal]").TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Find("[data-testid=goal-new]").GetAttribute("value") ?? "");
        Assert.Empty(page.FindAll("[data-testid=goal-adopt]"));

        await ProposeAsync(page, "vi ler sammen");
        Assert.Contains("allerede foreslått", page.Find("#new-goal-help").TextContent, StringComparison.Ordinal);
        Assert.Equal("vi ler sammen", page.Find("[data-testid=goal-new]").GetAttribute("value"));
        await page.Find("[data-testid=goal-put-away]").ClickAsync(new());
        Assert.Equal("Lagret: forslaget er fjernet.", _said.Said);
        await page.InvokeAsync(_said.Undo!);
        Assert.Single(page.FindAll("[data-testid=goal-proposal]"));
    }

    [Fact]
    public async Task A_goal_is_moved_and_says_where_it_stands()
    {
        var page = await ShowAsync();
        await Row(page, 0).QuerySelector("[data-testid=goal-up]")!.ClickAsync(new());
        Assert.Null(_said.Said);
        await Row(page, 0).QuerySelector("[data-testid=goal-down]")!.ClickAsync(new());
        Assert.Equal(["Mål nummer 2", "Mål nummer 1", "Mål nummer 3"], Order(page));
        Assert.Equal("Lagret: «Mål nummer 1» står nå som nummer 2.", _said.Said);
        await page.InvokeAsync(_said.Undo!);
        Assert.Equal(["Mål nummer 1", "Mål nummer 2", "Mål nummer 3"], Order(page));
    }

    [Fact]
    public async Task It_says_when_proposals_are_decided_and_has_every_wording()
    {
        await using (var db = await _desk.Database.Contexts.CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken))
        {
            db.ChangeTracker.QueryTrackingBehavior = Microsoft.EntityFrameworkCore.QueryTrackingBehavior.TrackAll;
            db.WellbeingGoals.OrderBy(g => g.Id).First().Reword("Vi ler sammen", Calendar.Tuesday.AddDays(-7));
            await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        }

        var page = await ShowAsync();
        Assert.Contains("neste tavlemøte, tirsdag 24.\u00A0november kl. 09.00", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Med denne ordlyden siden", Row(page, 0).TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Vi ler sammen: i bruk", "Mål nummer 1: tidligere ordlyd", "Mål nummer 2: i bruk", "Mål nummer 3: i bruk"],
            page.FindAll("[data-testid=goal-history] tbody tr").Select(r => $"{r.Children[0].TextContent}: {r.Children[2].TextContent}"));
    }

    [Fact]
    public async Task Whoever_may_only_read_can_press_nothing()
    {
        await _desk.Database.SaveAsync(SomeGoals.Proposed(boardId: _desk.BoardId));
        var page = await ShowAsync(Role.Manager);
        Assert.Equal(3, page.FindAll("[data-testid=goal-row]").Count);
        Assert.Single(page.FindAll("[data-testid=goal-proposal]"));
        Assert.Empty(page.FindAll("button, input"));
    }

    private async Task<IRenderedComponent<GoalsOfBoard>> ShowAsync(Role role = Role.Staff)
    {
        Bokmaal.Read();
        return new PartPage(_desk.BoardId, await _desk.SignInAsync(role), role, desk: _said).Show<GoalsOfBoard>(this);
    }

    private static IElement Row(IRenderedComponent<GoalsOfBoard> page, int index) => page.FindAll("[data-testid=goal-row]")[index];

    private static IEnumerable<string> Order(IRenderedComponent<GoalsOfBoard> page) => page.FindAll("[data-testid=goal-row] h3").Select(h => h.TextContent);

    private static async Task WriteAsync(IRenderedComponent<GoalsOfBoard> page, string form, string text)
    {
        await page.Find($"[data-testid={form}-text]").ChangeAsync(new() { Value = text });
        await page.Find($"[data-testid={form}-form]").SubmitAsync();
    }

    private static async Task ProposeAsync(IRenderedComponent<GoalsOfBoard> page, string text)
    {
        await page.Find("[data-testid=goal-new]").ChangeAsync(new() { Value = text });
        await page.Find("[data-testid=goal-propose]").SubmitAsync();
    }
}
