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

public sealed partial class AgendaPageTests : IAsyncLifetime
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
        _context.Services.AddSingleton(new AccessCheck(_database.Contexts, TimeProvider.System));
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
        Assert.Contains("Til sammen 20\u00A0min.", page.Markup, StringComparison.Ordinal);

        await Press(page, "agenda-save");

        var agenda = await ReadAsync();
        Assert.Equal(("Målene våre", 7), (agenda.Steps[0].Title, agenda.Steps[0].Minutes));
        Assert.Equal(AgendaStep.Balls, agenda.Steps[1].Step);
        Assert.DoesNotContain(agenda.Steps, e => e.Step == AgendaStep.Who);
        Assert.Equal("Runden i korridoren", agenda.Steps[^2].Title);
        Assert.Equal("Lagret. Neste møte følger denne dagsordenen.", _desk.Said);

        await Press(page, "agenda-default");
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
