using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Units;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Administration.Units;

public sealed class UnitsPageTests : IAsyncLifetime
{
    private readonly BunitContext _context = new();
    private readonly RecordingDesk _desk = new();
    private SqliteDatabase _database = null!;
    private UnitScene _scene = null!;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.CreateAsync();
        _scene = await UnitScene.SetAsync(_database);
        _context.Services.AddLogging().AddLocalization();
        _context.Services.AddSingleton(_scene.Queries).AddSingleton(_scene.Make).AddSingleton(_scene.Change).AddSingleton(_scene.Close).AddSingleton(_scene.Order).AddSingleton(_scene.Merge);
        _context.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_fault_stands_beside_its_field_and_nothing_that_was_typed_is_lost()
    {
        Bokmaal.Read();
        var page = Open();
        await Mark(page, "unit-add").ClickAsync(new());
        Mark(page, "unit-name").Change(new string('ø', 200));
        Mark(page, "unit-staff").Change("mange");
        Mark(page, "unit-time").Change("klokka tre");
        await page.Find("form").SubmitAsync();
        Assert.Equal("Skriv et tall fra 1 til 500.", page.Find("#unit-staff-note").TextContent);
        Assert.Equal("Skriv klokkeslettet slik: 13.30", page.Find("#unit-time-note").TextContent);

        Mark(page, "unit-staff").Change("9");
        Mark(page, "unit-time").Change("8.30");
        await page.Find("form").SubmitAsync();
        Assert.StartsWith("Navnet er for langt.", page.Find("#unit-name-note").TextContent, StringComparison.Ordinal);
        Assert.Equal(("true", "unit-name-note"), (Mark(page, "unit-name").GetAttribute("aria-invalid"), Mark(page, "unit-name").GetAttribute("aria-describedby")));
        Assert.Equal("9", Mark(page, "unit-staff").GetAttribute("value"));

        Mark(page, "unit-name").Change("Multetunet");
        await page.Find("form").SubmitAsync();
        Assert.Equal("Multetunet er laget.", _desk.Said);
        Assert.NotNull(page.Find("[data-testid=unit-row][data-slug=multetunet]"));
        await page.InvokeAsync(_desk.Undo!);
        Assert.Empty(page.FindAll("[data-slug=multetunet]"));
    }

    [Fact]
    public async Task What_another_administrator_has_changed_is_said_and_a_second_press_saves_what_was_typed()
    {
        Bokmaal.Read();
        var page = Open();
        await page.Find("[data-slug=ytterskogen] [data-testid=unit-edit]").ClickAsync(new());
        var seen = (await _scene.RowAsync(_scene.Home)).Settings;
        await _scene.Change.ExecuteAsync(_scene.Admin, _scene.Home.Id, seen, seen with { Staff = 40 }, Stop);
        Mark(page, "unit-name").Change("Ytterskogen omsorgsboliger");
        await page.Find("form").SubmitAsync();
        Assert.StartsWith("Noen andre har endret enheten.", Mark(page, "unit-said").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ytterskogen omsorgsboliger", Mark(page, "unit-name").GetAttribute("value"));
        await page.Find("form").SubmitAsync();
        Assert.Equal("Ytterskogen omsorgsboliger", (await _scene.RowAsync(_scene.Home)).Settings.Name);
    }

    [Fact]
    public async Task A_unit_is_offered_no_place_below_itself()
    {
        var page = Open();
        await page.Find("[data-slug=omsorg] [data-testid=unit-edit]").ClickAsync(new());
        Assert.Equal(["kommunen", "vei"], page.FindAll("[data-testid=unit-move] option").Select(o => o.TextContent.Trim('\u2003')));
    }

    [Fact]
    public async Task An_arrow_is_answered_with_a_way_back()
    {
        Bokmaal.Read();
        var page = Open();
        await page.Find("[data-slug=vei] [data-testid=unit-up]").ClickAsync(new());
        Assert.Equal("vei er flyttet opp.", _desk.Said, ignoreCase: true);
        Assert.Equal("kommunen .vei .omsorg ..ytterskogen", await _scene.TreeAsync());
        await page.InvokeAsync(_desk.Undo!);
        Assert.Equal("kommunen .omsorg ..ytterskogen .vei", await _scene.TreeAsync());
    }

    [Fact]
    public async Task A_merge_says_first_what_comes_of_it_and_does_nothing_on_no()
    {
        Bokmaal.Read();
        await _database.SignInAsync(_scene.Home, VestreToten.Lean.Domain.Organisation.Role.Leader);
        var page = Open();
        await page.Find("[data-slug=ytterskogen] [data-testid=unit-edit]").ClickAsync(new());
        Mark(page, "unit-merge-into").Change(_scene.Roads.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _desk.Answer = null;
        await Mark(page, "unit-merge").ClickAsync(new());
        Assert.Contains("Antall med rolle som får den samme i", Assert.Single(_desk.Asked).Text, StringComparison.Ordinal);
        Assert.Contains(": 1. Åpne kort", _desk.Asked[0].Text, StringComparison.Ordinal);
        Assert.Equal("kommunen .omsorg ..ytterskogen .vei", await _scene.TreeAsync());
        _desk.Answer = 0;
        await Mark(page, "unit-merge").ClickAsync(new());
        Assert.Equal("kommunen .omsorg ..ytterskogen(x) .vei", await _scene.TreeAsync());
        Assert.EndsWith("er slått sammen med en annen enhet og er stengt.", _desk.Said, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Mark(IRenderedComponent<UnitsPage> page, string mark) => page.Find($"[data-testid={mark}]");

    private IRenderedComponent<UnitsPage> Open() => _context.Render<UnitsPage>(ps => ps
        .AddCascadingValue<IDesk>(_desk).AddCascadingValue(Task.FromResult(new AuthenticationState(_scene.Admin))));
}
