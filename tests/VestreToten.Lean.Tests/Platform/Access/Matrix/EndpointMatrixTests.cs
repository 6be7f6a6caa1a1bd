using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Phones;

namespace VestreToten.Lean.Tests.Platform.Access.Matrix;

/// <summary>
/// Every address that is read, for every kind of visitor, about the unit Ytterskogen. What is new has no line in the table, and
/// fails until it has one.
/// </summary>
public sealed partial class EndpointMatrixTests
{
    /// <summary>The circuits' own; tried in <c>Circuits</c>.</summary>
    private static readonly string[] OfCircuits = ["/_blazor", "/_blazor/negotiate", "/_blazor/disconnect", "/_framework/opaque-redirect"];

    [Fact]
    public async Task Every_address_has_a_line_and_answers_each_visitor_as_the_line_says()
    {
        await using var scene = await MatrixScene.SetAsync();
        var patterns = scene.Program.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Select(p => p == "/{**path}" ? "{**path}" : p).Distinct();
        Assert.Equal(
            string.Join('\n', Read.Select(l => l.Pattern).Concat(Posted.Select(l => l.Pattern)).Concat(OfCircuits).Distinct().Order(StringComparer.Ordinal)),
            string.Join('\n', patterns.Order(StringComparer.Ordinal)));

        var visitors = await VisitorsAsync(scene);
        await scene.LoseAsync();
        List<string> wrong = [];
        foreach (var (pattern, address, allowed) in Read)
        {
            foreach (var (name, browser) in visitors)
            {
                var status = (await browser.OpenAsync(Filled(address, scene))).Status;
                if ((status == 200) != (allowed == Everybody || allowed.Split(' ').Contains(name)) || status >= 500)
                    wrong.Add($"{pattern}: {name} got {status}");
            }
        }

        foreach (var (pattern, address, answers) in Posted)
        {
            foreach (var (name, browser) in visitors)
            {
                var status = (await browser.PostAsync(Filled(address, scene))).Status;
                if (!answers.Contains(status))
                    wrong.Add($"POST {pattern}: {name} got {status}");
            }
        }

        visitors.Values.ToList().ForEach(b => b.Dispose());
        Assert.Equal("", string.Join('\n', wrong));
    }

    private static string Filled(string address, MatrixScene scene) => address
        .Replace("{joinKey}", scene.Program.Services.GetRequiredService<OpenJoins>().Of(scene.Board)!.Key, StringComparison.Ordinal)
        .Replace("{improvement}", scene.Improvement.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{person}", scene.Person.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static async Task<Dictionary<string, Browser>> VisitorsAsync(MatrixScene scene)
    {
        var visitors = new Dictionary<string, Browser> { ["anonymous"] = scene.Program.Browser(), ["voter"] = scene.Program.Browser() };
        visitors["voter"].Bring("ball-1", "AAAAAAAAAAAAAAAAAAAAAA");
        foreach (var name in scene.Principals.Keys.Where(n => n != "anonymous"))
        {
            if (scene.Secrets.TryGetValue(name, out var secret))
            {
                visitors[name] = scene.Program.Browser();
                visitors[name].BringKey(secret);
            }
            else if (scene.WallSecrets.TryGetValue(name, out var wall))
            {
                visitors[name] = scene.Program.Browser();
                visitors[name].Bring("skjerm", wall);
            }
            else if (scene.PhoneSecrets.TryGetValue(name, out var phone))
            {
                visitors[name] = scene.Program.Browser();
                visitors[name].Bring("min-tavle", phone);
            }
            else
            {
                visitors[name] = await scene.Program.SignedInAsync(MatrixScene.EmailOf(name));
            }
        }

        return visitors;
    }
}
