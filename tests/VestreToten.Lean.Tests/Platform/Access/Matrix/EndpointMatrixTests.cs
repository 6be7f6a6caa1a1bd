using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Access.Matrix;

/// <summary>
/// Every address that is read, for every kind of visitor, about the unit Ytterskogen. What is new has no line in the table, and
/// fails until it has one.
/// </summary>
public sealed partial class EndpointMatrixTests
{
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
}
