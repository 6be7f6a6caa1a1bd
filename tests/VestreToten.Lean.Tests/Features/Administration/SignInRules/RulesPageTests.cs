using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Administration.Units;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Oidc;
using VestreToten.Lean.Web.Features.Administration.SignInRules;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Providers;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Administration.SignInRules;

public sealed class RulesPageTests : IAsyncLifetime
{
    private readonly BunitContext _context = new();
    private readonly RecordingDesk _desk = new();
    private readonly LastClaims _last = new(TimeProvider.System);
    private SqliteDatabase _database = null!;
    private UnitScene _scene = null!;
    private ChangeRules _change = null!;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.CreateAsync();
        _scene = await UnitScene.SetAsync(_database);
        var providers = new SignInProviders([new OidcSettings { Name = "Feide", Slug = "feide", Authority = new Uri("https://feide.invalid"), ClientId = "tavla", Scopes = [] }]);
        _change = new ChangeRules(_database.KommuneCommands(), providers, NullLogger<ChangeRules>.Instance);
        _context.Services.AddLogging().AddLocalization();
        _context.Services.AddSingleton(_scene.Queries).AddSingleton(_change).AddSingleton(new RuleQueries(_database.Reads(), _last)).AddSingleton(providers);
        _context.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        Bokmaal.Read();
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_rule_is_made_tried_on_a_sample_and_taken_away_with_a_way_back()
    {
        var page = Open();
        await page.Find("[data-testid=rule-form]").SubmitAsync();
        Assert.Equal("Skriv verdien.", page.Find("#rule-value-note").TextContent);
        Mark(page, "rule-value").Change(new string('x', 201));
        await page.Find("[data-testid=rule-form]").SubmitAsync();
        Assert.Equal("Verdien er for lang. Bruk høyst 200 tegn.", page.Find("#rule-value-note").TextContent);
        // Pasted with what cannot be seen.
        Mark(page, "rule-value").Change(" leder-nord\u200b ");
        Mark(page, "rule-role").Change(nameof(Role.Leader));
        await page.Find("[data-testid=rule-form]").SubmitAsync();
        Assert.StartsWith("Regelen er lagt til.", _desk.Said, StringComparison.Ordinal);
        Assert.Contains("groups = leder-nord → Leder", Mark(page, "rule-row").TextContent, StringComparison.Ordinal);

        Mark(page, "trial-sample").Change("ikke json");
        await page.Find("[data-testid=trial-form]").SubmitAsync();
        Assert.StartsWith("Eksempelet kan ikke leses.", Mark(page, "rule-said").TextContent, StringComparison.Ordinal);
        Mark(page, "trial-sample").Change("""{"groups": ["andre", "leder-nord"], "realm": {"roles": ["x"]}}""");
        await page.Find("[data-testid=trial-form]").SubmitAsync();
        Assert.Contains("→ Leder", Mark(page, "trial-role").TextContent, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("dt"), name => name.TextContent == "realm.roles");
        Mark(page, "trial-sample").Change("""{"groups": "Leder-nord"}""");
        await page.Find("[data-testid=trial-form]").SubmitAsync();
        Assert.NotNull(Mark(page, "trial-none"));

        await Mark(page, "rule-remove").ClickAsync(new());
        Assert.Empty(page.FindAll("[data-testid=rule-row]"));
        await page.InvokeAsync(_desk.Undo!);
        Assert.Single(page.FindAll("[data-testid=rule-row]"));
    }

    [Fact]
    public async Task Rules_are_for_units_within_reach_and_for_providers_that_there_are()
    {
        var rule = new RuleInput("feide", "groups", "leder-nord", _scene.Neighbour.Id, Role.Leader);
        Assert.Equal(Outcome.Denied, (await _change.AddAsync(_scene.Admin, rule, Stop)).Kind);
        Assert.Equal(RuleFault.ProviderUnknown, (await _change.AddAsync(_scene.Admin, rule with { UnitId = _scene.Home.Id, Provider = "andre" }, Stop)).Fault);
        Assert.True((await _change.AddAsync(_scene.Admin, rule with { UnitId = _scene.Home.Id }, Stop)).IsDone);
        Assert.Equal(RuleFault.Same, (await _change.AddAsync(_scene.Admin, rule with { UnitId = _scene.Home.Id }, Stop)).Fault);
        var neighbour = await _database.SignInAsync(_scene.Neighbour, Role.Admin);
        await using var db = await _database.Contexts.CreateDbContextAsync(Stop);
        var id = await db.SignInRules.Select(r => r.Id).SingleAsync(Stop);
        Assert.Equal(Outcome.Denied, (await _change.RemoveAsync(neighbour, id, Stop)).Kind);
    }

    [Fact]
    public async Task One_s_own_last_sign_in_is_shown_to_oneself()
    {
        var me = SessionClaims.Read(_scene.Admin)!.Value.AccountId;
        Assert.Empty(Open().FindAll("[data-testid=trial-own]"));
        _last.Keep(me, "feide", ProviderClaims.Parse("""{"sub": "0001", "_claim_names": {"groups": "src1"}}""")!);
        await _change.AddAsync(_scene.Admin, new RuleInput("feide", "groups", "leder-nord", _scene.Home.Id, Role.Leader), Stop);
        var page = Open();
        await Mark(page, "trial-own").ClickAsync(new());
        Assert.Contains("utelatt gruppene", Mark(page, "trial").TextContent, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Mark(IRenderedComponent<RulesPage> page, string mark) => page.Find($"[data-testid={mark}]");

    private IRenderedComponent<RulesPage> Open() => _context.Render<RulesPage>(ps => ps
        .AddCascadingValue<IDesk>(_desk).AddCascadingValue(Task.FromResult(new AuthenticationState(_scene.Admin))));
}
