using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Tests.Platform.Shell;

/// <summary>Whatever fails, wherever: an answer in the reader's language, styled, with the security headers, and one entry in the log.</summary>
public sealed partial class FaultPageMiddlewareTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private Browser _leader = null!;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync(builder => builder.ConfigureServices(services =>
        {
            services.AddHttpContextAccessor();
            var real = services.Last(s => s.ServiceType == typeof(IDbContextFactory<LeanDbContext>));
            services.AddSingleton<IDbContextFactory<LeanDbContext>>(sp => new Breaking(
                (IDbContextFactory<LeanDbContext>)(real.ImplementationFactory?.Invoke(sp)
                    ?? real.ImplementationInstance ?? ActivatorUtilities.CreateInstance(sp, real.ImplementationType!)),
                sp.GetRequiredService<IHttpContextAccessor>()));
            services.Configure<RequestLocalizationOptions>(o => o.RequestCultureProviders.Insert(0, new BreakingCulture()));
            services.AddTransient<IStringLocalizer<ShellTexts>>(sp => new BreakingTexts(
                new StringLocalizer<ShellTexts>(sp.GetRequiredService<IStringLocalizerFactory>()), sp.GetRequiredService<IHttpContextAccessor>()));
        }));
        _leader = await _program.SignedInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _leader.Dispose();
        await _program.DisposeAsync();
    }

    [Theory]
    [InlineData("nb-NO", "Noe gikk galt")]
    [InlineData("nn-NO", "Noko gjekk gale")]
    [InlineData("en-GB", "Something went wrong")]
    public async Task A_fault_in_a_page_an_endpoint_or_a_middleware_is_told_in_the_readers_language(string language, string title)
    {
        // Signed in: the session is asked for in a middleware. A page of a circuit, a page without one, an endpoint.
        foreach (var path in (string[])["/tavle/ytterskogen", "/tavle/ytterskogen/mote", "/trender", "/tavle/ytterskogen/forbedringer.csv", "/i/" + new string('a', 26)])
        {
            foreach (var part in (string[])["database", "page"])
            {
                var answer = await AskAsync(path, ("Accept-Language", language), ("X-Break", part));
                if (part == "page" && answer.Status != 500)
                    continue;
                Assert.Equal((path, 500), (path, answer.Status));
                Assert.Contains(title, answer.Text, StringComparison.Ordinal);
                Assert.Contains("/phone.css", answer.Html, StringComparison.Ordinal);
                // The forms of phones say where they come from, to this program alone.
                AssertGuarded(answer, path.StartsWith("/i/", StringComparison.Ordinal) ? "same-origin" : "no-referrer");
            }
        }
    }

    private static void AssertGuarded(Browser.Answer answer, string referrer = "no-referrer")
    {
        Assert.Contains("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal(referrer, answer.Header("Referrer-Policy"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.DoesNotContain("   at ", answer.Html, StringComparison.Ordinal);
    }

    private async Task<Browser.Answer> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _leader.Cookies }) { BaseAddress = _program.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Browser.Answer.ReadAsync(response);
    }

    private static string Asked(HttpContext? context) => context?.Request.Headers["X-Break"].ToString() ?? "";
}
