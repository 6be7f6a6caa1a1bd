using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Serilog;
using Serilog.Events;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Web.Platform.Hosting;

internal static class OperationsFeature
{
    public static void AddOperations(this WebApplicationBuilder builder, LeanSettings settings)
    {
        Directory.CreateDirectory(settings.DataPath);
        // Without this, 'dotnet run' outside Development finds no files of the packages.
        builder.WebHost.UseStaticWebAssets();
        // Else 'dotnet run' packs every file anew without compressing it, in case it has just been edited.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 20_000 + settings.Circuits.InAll;
            // The program's own cap answers first, and with an answer: this one has none.
            kestrel.Limits.MaxConcurrentUpgradedConnections = settings.Circuits.InAll + 500;
        });
        WipeBuffers(builder.Services);
        builder.Services.AddHealthChecks().AddCheck<Readiness>("database");
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDataProtection()
            .SetApplicationName("forbedringstavle")
            .PersistKeysToFileSystem(new DirectoryInfo(settings.CookieKeyFolder));
        builder.Services.AddSerilog((_, log) => ReadSettings(builder.Configuration, areSinks: false, log
            .MinimumLevel.Information()
            // The framework's own request lines carry whole addresses, and with them join codes.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // Off, not merely quiet: while this could log at all, each request would get an activity and a scope.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            // What stops the start is told by StartUp, in one line.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            // A cookie or a form token that cannot be read is an error with a stack trace there, and anybody can send one.
            .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LevelAlias.Off)
            // What a browser brings back from a sign-in provider may be made up by anybody: OidcEvents logs it, in a line.
            .MinimumLevel.Override("Microsoft.AspNetCore.Authentication.OpenIdConnect", LevelAlias.Off)
            // An upload that came too slowly was given up while it was being read, so nothing is left that could be drained.
            // The connection is closed, as it should be: no error, and any phone with poor coverage could cause it.
            .Filter.ByExcluding(e => IsEvent(e, "RequestBodyDrainBodyReaderInvalidState"))
            // A database that is away is told by the answer, to whoever asks every few seconds. What else goes wrong there is logged.
            .Filter.ByExcluding(e => IsEvent(e, "HealthCheckEnd"))
            .WriteTo.Sink(new EscapingSink(ReadSettings(builder.Configuration, areSinks: true, new LoggerConfiguration()
                .MinimumLevel.Verbose()
                .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture)).CreateLogger()))),
            preserveStaticLogger: true);
    }

    /// <summary>
    /// Reads the settings' sinks, which stand behind <see cref="EscapingSink"/>, or all the rest. Reading looks through every
    /// package for sinks: not where there is nothing to read.
    /// </summary>
    private static LoggerConfiguration ReadSettings(ConfigurationManager configuration, bool areSinks, LoggerConfiguration log)
    {
        var wanted = configuration.GetSection("Serilog").AsEnumerable()
            .Where(s => IsSink(s.Key) == areSinks || s.Key.StartsWith("Serilog:Using", StringComparison.OrdinalIgnoreCase)).ToList();
        return wanted.Exists(s => s.Value is not null)
            ? log.ReadFrom.Configuration(new ConfigurationBuilder().AddInMemoryCollection(wanted).Build())
            : log;
    }

    private static bool IsEvent(LogEvent logged, string name) =>
        logged.Properties.TryGetValue("EventId", out var id) && id is StructureValue { Properties: var parts }
        && parts.Any(p => p.Name == "Name" && p.Value is ScalarValue { Value: string value } && value == name);

    /// <summary>The pools are the server's own, with an overwriting around them.</summary>
    private static void WipeBuffers(IServiceCollection services)
    {
        var own = services.Last(s => s.ServiceType == typeof(IMemoryPoolFactory<byte>));
        services.AddSingleton<IMemoryPoolFactory<byte>>(sp => new WipedPools(
            (IMemoryPoolFactory<byte>)(own.ImplementationInstance ?? own.ImplementationFactory?.Invoke(sp)
                ?? ActivatorUtilities.CreateInstance(sp, own.ImplementationType!))));
    }

    private static bool IsSink(string setting) =>
        setting.StartsWith("Serilog:WriteTo", StringComparison.OrdinalIgnoreCase) || setting.StartsWith("Serilog:AuditTo", StringComparison.OrdinalIgnoreCase);

    /// <summary>Stands in front of everything: where a request comes from, and by which scheme, as the known proxies say.</summary>
    public static void UseKnownProxies(this IApplicationBuilder app)
    {
        var settings = app.ApplicationServices.GetRequiredService<LeanSettings>();
        if (settings.Proxy is { } proxy)
            app.UseForwardedHeaders(proxy.ToOptions(takesPathOff: settings.PathBase.Length > 0));
    }

    public static void AddDatabaseUpkeep(this IServiceCollection services) => services
        .AddSingleton<Awakening>().AddHostedService<PrepareDatabase>().AddHostedService<WarmUp>();

    /// <summary>One line for a request that failed, with its route and never its query, address or form.</summary>
    public static void UseRequestLog(this IApplicationBuilder app) =>
        app.UseWhen(context => context.GetEndpoint()?.Metadata.GetMetadata<NoRequestLogAttribute>() is null, branch => branch.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>();
            options.MessageTemplate = "{RequestMethod} {Route} responded {StatusCode}";
            options.GetMessageTemplateProperties = (context, _, _, status) =>
            [
                new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
                new LogEventProperty("Route", new ScalarValue(RouteOf(context))),
                new LogEventProperty("StatusCode", new ScalarValue(status)),
            ];
            // An exception is on its way to FaultPageMiddleware, which logs it once. A refusal that says when to come again is no
            // fault, and anybody can provoke one.
            options.GetLevel = (context, _, exception) =>
                exception is null && context.Response is { StatusCode: >= 500, Headers.RetryAfter.Count: 0 }
                    ? LogEventLevel.Error
                    : LogEventLevel.Debug;
        }));

    /// <summary>The pattern of the address that answers a request: never the address itself, which may hold a key or a code.</summary>
    public static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";

    /// <summary>A status and nothing else, for those who ask with GET or HEAD.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthCheck("/healthz/live", isAsked: false);
        app.MapHealthCheck("/healthz/ready", isAsked: true);
    }

    private static void MapHealthCheck(this IEndpointRouteBuilder app, string address, bool isAsked) =>
        app.MapHealthChecks(address, new HealthCheckOptions { Predicate = _ => isAsked, ResponseWriter = (_, _) => Task.CompletedTask })
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])).AllowAnonymous();
}
