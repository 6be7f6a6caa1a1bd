using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Agendas;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Meetings.Agendas;

public sealed class AgendaPageTests : IAsyncLifetime
{
    private readonly BunitContext _context = new();
    private readonly RecordingDesk _desk = new();
    private SqliteDatabase _database = null!;
    private int _boardId;

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.CreateAsync();
        _boardId = (await _database.AddBoardAsync()).Id;
        _context.Services.AddLogging().AddLocalization();
        _context.Services.AddSingleton(new AccessCheck(_database.Contexts));
        _context.Services.AddSingleton(new AgendaQueries(_database.Reads()));
        _context.Services.AddSingleton(TimeProvider.System).AddSingleton<BoardChanges>().AddSingleton<BoardCommands>();
        _context.Services.AddSingleton<IDbContextFactory<LeanDbContext>>(_database.Contexts).AddSingleton<SetAgenda>();
        _context.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Steps_are_renamed_timed_moved_and_skipped_and_an_own_item_is_added()
    {
        var page = await OpenAsync();
        Line(page, 1).QuerySelector("[data-testid=agenda-title]")!.Change("Målene våre");
        Line(page, 1).QuerySelector("[data-testid=agenda-minutes]")!.Change("7");
        Line(page, 5).QuerySelector("[data-testid=agenda-skip]")!.Change(true);
        await Press(page, "agenda-add");
        Line(page, 6).QuerySelector("[data-testid=agenda-title]")!.Change("Runden i korridoren");
        Line(page, 1).QuerySelector("[data-testid=move-up]")!.Click();
        Assert.Contains("Til sammen 20 min.", page.Markup, StringComparison.Ordinal);

        await Press(page, "agenda-save");

        var agenda = await ReadAsync();
        Assert.Equal(("Målene våre", 7), (agenda.Steps[0].Title, agenda.Steps[0].Minutes));
        Assert.Equal(AgendaStep.Balls, agenda.Steps[1].Step);
        Assert.DoesNotContain(agenda.Steps, e => e.Step == AgendaStep.Who);
        Assert.Equal("Runden i korridoren", agenda.Steps[^2].Title);
        Assert.Equal("Lagret. Neste møte følger denne dagsordenen.", _desk.Said);

        await Press(page, "agenda-usual");
        await Press(page, "agenda-save");
        Assert.True((await ReadAsync()).IsDefault);
    }

    [Fact]
    public async Task A_saved_agenda_is_taken_back_with_the_own_item_that_was_removed()
    {
        var page = await OpenAsync();
        await Press(page, "agenda-add");
        Line(page, 6).QuerySelector("[data-testid=agenda-title]")!.Change("Runden i korridoren");
        await Press(page, "agenda-save");
        var before = await ReadAsync();
        await Press(page, "agenda-remove");
        await Press(page, "agenda-save");
        Assert.True((await ReadAsync()).IsDefault);

        await page.InvokeAsync(_desk.Undo!);

        Assert.Equal(before.All, (await ReadAsync()).All);
        Assert.Equal("Angret.", _desk.Said);
        Assert.Equal("Runden i korridoren", Line(page, 6).QuerySelector("[data-testid=agenda-title]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_is_saved()
    {
        var page = await OpenAsync();
        Line(page, 1).QuerySelector("[data-testid=agenda-title]")!.Change(new string('x', 61));
        Line(page, 2).QuerySelector("[data-testid=agenda-minutes]")!.Change("tre");

        await Press(page, "agenda-save");

        Assert.Contains("Bruk høyst 60 tegn.", Line(page, 1).TextContent, StringComparison.Ordinal);
        Assert.Contains("Skriv et helt tall fra 0 til 60.", Line(page, 2).TextContent, StringComparison.Ordinal);
        Assert.Equal("tre", Line(page, 2).QuerySelector("[data-testid=agenda-minutes]")!.GetAttribute("value"));
        Assert.True((await ReadAsync()).IsDefault);
    }

    [Fact]
    public async Task An_own_item_without_words_is_a_fault_when_somebody_saves_and_can_be_removed()
    {
        var page = await OpenAsync();
        await Press(page, "agenda-add");
        Assert.Empty(page.FindAll("[role=alert]"));

        await Press(page, "agenda-save");
        Assert.Contains("Skriv hva punktet heter.", Line(page, 6).TextContent, StringComparison.Ordinal);

        await Press(page, "agenda-remove");
        Assert.Equal(7, page.FindAll("[data-testid=agenda-line]").Count);
    }

    [Fact]
    public async Task Balls_and_thanks_cannot_be_skipped_or_removed_and_the_thanks_stay_last()
    {
        var page = await OpenAsync();

        foreach (var line in new[] { Line(page, 0), Line(page, 6) })
        {
            Assert.Null(line.QuerySelector("[data-testid=agenda-skip]"));
            Assert.Null(line.QuerySelector("[data-testid=agenda-remove]"));
        }

        Assert.True(Line(page, 6).QuerySelector("[data-testid=move-up]")!.HasAttribute("disabled"));
        Assert.True(Line(page, 5).QuerySelector("[data-testid=move-down]")!.HasAttribute("disabled"));
    }

    [Fact]
    public async Task Who_comes_second_sees_the_others_agenda_and_chooses()
    {
        var first = await OpenAsync();
        var second = await OpenAsync();
        Line(first, 1).QuerySelector("[data-testid=agenda-title]")!.Change("Første");
        Line(second, 1).QuerySelector("[data-testid=agenda-title]")!.Change("Andre");
        await Press(first, "agenda-save");

        await Press(second, "agenda-save");
        Assert.Contains("Første", second.Find(".theirs").TextContent, StringComparison.Ordinal);
        Assert.Equal("Første", (await ReadAsync()).Steps[1].Title);

        await Press(second, "agenda-mine");
        Assert.Equal("Andre", (await ReadAsync()).Steps[1].Title);
    }

    private static AngleSharp.Dom.IElement Line(IRenderedComponent<AgendaPage> page, int index) => page.FindAll("[data-testid=agenda-line]")[index];

    private static Task Press(IRenderedComponent<AgendaPage> page, string mark) => page.Find($"[data-testid={mark}]").ClickAsync(new());

    private async Task<IRenderedComponent<AgendaPage>> OpenAsync()
    {
        var who = await _database.SignInAsync(_boardId, Role.Leader);
        return _context.Render<AgendaPage>(ps => ps
            .Add(p => p.Unit, "kommunen").AddCascadingValue<IDesk>(_desk).AddCascadingValue(Task.FromResult(new AuthenticationState(who))));
    }

    private async Task<Agenda> ReadAsync() => (await new AgendaQueries(_database.Reads()).ReadAsync(
        await _database.SignInAsync(_boardId, Role.Leader), _boardId, Xunit.TestContext.Current.CancellationToken))!;
}
