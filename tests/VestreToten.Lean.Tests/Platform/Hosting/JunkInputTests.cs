using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Tests.Platform.Hosting;

/// <summary>No address fails for what is typed into it.</summary>
public sealed class JunkInputTests
{
    private static readonly string[] Junk =
        ["", "0", "-1", "99999999999999999999", "1\n18:00:00 INF Account 3 signed in", "abc", "\0", "\uFFFE", "'", "=1", "2026-99", "true", "1;2", "😀", new('9', 1500)];

    private static readonly string[] Names = ["vis", "bruk", "mal", "uker", "omrade", "ar", "forbedring", "kort", "sok", "side", "orden", "kode", "takk", "returnUrl", "unit", "state", "after", "limit", "from", "to", "year", "culture", "enhet", "status", "rolle", "spor", "til", "sagt", "feil", "ta", "hvem", "hva", "periode", "runde"];

    [Fact]
    public void What_comes_from_an_address_or_a_form_is_text_until_a_page_has_read_it()
    {
        var properties = typeof(App).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)).ToList();
        var supplied = properties.Where(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null || p.GetCustomAttribute<SupplyParameterFromFormAttribute>() is not null).ToList();
        Assert.True(supplied.Count >= 8, "Too few to be all of them.");
        Assert.Empty(supplied.Where(p => p.PropertyType != typeof(string)).Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));
        Assert.Empty(supplied.Select(p => ((SupplyParameterFromQueryAttribute)p.GetCustomAttributes().First(a => a is SupplyParameterFromQueryAttribute)).Name ?? p.Name).Except(Names));
    }

    [Fact]
    public void A_number_in_an_address_is_asked_for_by_the_address_itself()
    {
        var pages = typeof(App).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>().Select(r => (Page: t, r.Template))).ToList();
        Assert.True(pages.Count > 15, "Too few pages to be all of them.");
        Assert.Empty(
            from page in pages
            from parameter in RoutePatternFactory.Parse(page.Template).Parameters
            let property = page.Page.GetProperty(parameter.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase)
            where property is not null && property.PropertyType != typeof(string) && parameter.ParameterPolicies.Count == 0
            select page.Template + ": " + parameter.Name);
    }

    [Fact]
    public async Task No_address_gives_500_whatever_its_query_or_its_parts_hold()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var leader = await program.SignedInAsync();
        var routes = program.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(r => !r.Contains("_framework", StringComparison.Ordinal) && !r.StartsWith("/_", StringComparison.Ordinal) && !r.Contains("**", StringComparison.Ordinal))
            .Where(r => r.Contains('{', StringComparison.Ordinal) || !Path.HasExtension(r)).Distinct().ToList();
        Assert.True(routes.Count > 30, "Too few addresses to be all of them.");
        var failed = new List<string>();
        foreach (var route in routes)
        {
            foreach (var junk in Junk)
            {
                var value = Uri.EscapeDataString(junk);
                var parts = System.Text.RegularExpressions.Regex.Replace(route, @"\{(\w+)(:\w+)?\}", m => m.Groups[1].Value.Equals("unit", StringComparison.OrdinalIgnoreCase) ? "ytterskogen" : value.Length is 0 or > 200 ? "x" : value);
                var address = parts + "?" + string.Join('&', Names.Select(n => $"{n}={(value.Length > 200 ? value[..80] : value)}"));
                if ((await leader.OpenAsync(address)).Status >= 500)
                    failed.Add(address);
            }
        }

        Assert.Empty(failed);
    }
}
