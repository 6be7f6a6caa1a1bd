using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Features.Administration.Units;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Settings;
using VestreToten.Lean.Web.Platform.Ui;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Tests.Features.Administration.Settings;

public sealed class SettingsPageTests : IAsyncLifetime
{
    private readonly BunitContext _context = new();
    private readonly RecordingDesk _desk = new();
    private SqliteDatabase _database = null!;
    private UnitScene _scene = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.CreateAsync();
        _scene = await UnitScene.SetAsync(_database);
        _context.Services.AddLogging().AddLocalization();
        _context.Services.AddSingleton(new SettingsQueries(_database.Reads(), TimeProvider.System)).AddSingleton(new ChangeSettings(_database.KommuneCommands(), new SignInProviders([])));
        _context.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_fault_stands_beside_its_field_what_was_typed_stays_and_a_saved_change_has_a_way_back()
    {
        Bokmaal.Read();
        var page = Open();
        Mark(page, "setting-threshold").Change("to");
        Mark(page, "setting-hours").Change("1711,5");
        await page.Find("form").SubmitAsync();
        Assert.Equal("Skriv et helt tall fra 3 til 50.", page.Find("#setting-threshold-note").TextContent);
        Assert.Equal(("to", "true"), (Mark(page, "setting-threshold").GetAttribute("value"), Mark(page, "setting-threshold").GetAttribute("aria-invalid")));
        Assert.Contains("÷ 1711,5 t", Mark(page, "hours-arithmetic").TextContent, StringComparison.Ordinal);

        Mark(page, "setting-threshold").Change("6");
        Mark(page, "setting-role-leader").Change("Driftsleder");
        await page.Find("form").SubmitAsync();
        Assert.Equal("Innstillingene er lagret.", _desk.Said);
        Assert.Equal("6", Mark(page, "setting-threshold").GetAttribute("value"));

        await page.InvokeAsync(_desk.Undo!);
        Assert.Equal(("5", ""), (Mark(page, "setting-threshold").GetAttribute("value"), Mark(page, "setting-role-leader").GetAttribute("value")));
    }

    private static AngleSharp.Dom.IElement Mark(IRenderedComponent<SettingsPage> page, string mark) => page.Find($"[data-testid={mark}]");

    private IRenderedComponent<SettingsPage> Open() => _context.Render<SettingsPage>(page => page
        .AddCascadingValue(Task.FromResult(new AuthenticationState(_scene.Admin)))
        .AddCascadingValue<IDesk>(_desk));
}
