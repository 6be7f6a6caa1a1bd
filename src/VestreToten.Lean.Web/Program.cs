using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Access;
using VestreToten.Lean.Web.Circuits;
using VestreToten.Lean.Web.Features;
using VestreToten.Lean.Web.Features.SetUp;
using VestreToten.Lean.Web.Features.Voting;
using VestreToten.Lean.Web.Live;
using VestreToten.Lean.Web.Localization;
using VestreToten.Lean.Web.Operations;
using VestreToten.Lean.Web.Shell;

return await StartUp.RunAsync(args, command =>
{
    var builder = WebApplication.CreateBuilder(command.Settings);
    var settings = LeanSettings.Read(builder.Configuration, builder.Environment.ContentRootPath, command);
    builder.AddOperations(settings);
    builder.Services.AddLeanData(settings.Provider, settings.ConnectionString);
    builder.Services.AddLanguages();
    builder.Services.AddShell();
    builder.Services.AddAccess();
    builder.Services.AddCircuits(settings);
    builder.Services.AddSingleton<BoardChanges>();
    builder.Services.AddDatabaseUpkeep();
    builder.Services.AddFeatures(settings);

    var app = builder.Build();
    app.UseBallots();
    app.UseRequestLocalization();
    app.UseSecurityHeaders();
    app.UseFaultPages();
    app.UseSetUpGate();
    app.UsePhones();
    app.UseRouting();
    app.UseRequestLog();
    app.UseOriginCheck();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseCircuitLimits();
    app.UseAntiforgery();
    app.MapStaticAssets().AllowAnonymous();
    app.MapHealth();
    app.MapFeatures();
    app.MapLanguage();
    app.MapCircuits();
    app.MapShell();
    return app;
});
