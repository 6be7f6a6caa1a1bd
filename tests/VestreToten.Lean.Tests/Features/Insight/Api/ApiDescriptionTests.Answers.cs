using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

public sealed partial class ApiDescriptionTests
{
    private static readonly string[] Lists = ["units", "tallies", "meetings", "improvements", "gains"];

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task Every_answer_is_as_it_is_described_in_every_language(string language)
    {
        await using var scene = await ApiScene.StartAsync();
        using var client = scene.Client((await scene.KeyAsync(Role.Manager)).Secret);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var described = await DescribedAnswers.ReadAsync(client);
        foreach (var list in Lists)
        {
            var page = await described.AskAsync(client, "/api/v1/" + list, HttpStatusCode.OK);
            Assert.NotEmpty(page["items"]!.AsArray());
            await described.AskAsync(client, $"/api/v1/{list}?limit=1", HttpStatusCode.OK);
            await described.AskAsync(client, $"/api/v1/{list}?limit=0", HttpStatusCode.BadRequest);
            using var stranger = scene.Client(null);
            await described.AskAsync(stranger, "/api/v1/" + list, HttpStatusCode.Unauthorized);
        }

        foreach (var list in Lists[1..])
            await described.AskAsync(client, $"/api/v1/{list}?unit=nabokommunen", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Numbers_are_numbers_enums_are_strings_and_every_property_is_described()
    {
        await using var scene = await ApiScene.StartAsync();
        using var client = scene.Client((await scene.KeyAsync(Role.Leader)).Secret);
        var described = await DescribedAnswers.ReadAsync(client);
        foreach (var (name, schema) in described.Schemas)
        {
            if (schema!["enum"] is JsonArray values)
            {
                Assert.Equal("string", schema["type"]!.GetValue<string>());
                Assert.All(values, value => Assert.Equal(JsonValueKind.String, value?.GetValueKind()));
            }

            foreach (var (property, value) in schema["properties"]?.AsObject() ?? [])
            {
                Assert.False(string.IsNullOrWhiteSpace(value!["description"]?.GetValue<string>()), $"{name}.{property} has no description.");
                if (value["type"] is JsonArray types)
                    Assert.True(types.Count == 2 && types.Any(t => t!.GetValue<string>() == "null"), $"{name}.{property} is {types.ToJsonString()}");
            }
        }

        var state = described.Document["paths"]!["/api/v1/improvements"]!["get"]!["parameters"]!.AsArray().Single(p => p!["name"]!.GetValue<string>() == "state");
        Assert.Equal(["new", "plan", "do", "check", "act", "done", "declined"], state!["schema"]!["enum"]!.AsArray().Select(v => v!.GetValue<string>()));
        Assert.Equal(scene.Program.Address.ToString().TrimEnd('/'), described.Document["servers"]![0]!["url"]!.GetValue<string>());
        Assert.DoesNotContain("\"tags\"", described.Document.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>The validator itself: it must see what is wrong.</summary>
    [Fact]
    public async Task What_is_not_as_described_is_seen()
    {
        await using var scene = await ApiScene.StartAsync();
        using var client = scene.Client((await scene.KeyAsync(Role.Manager)).Secret);
        var described = await DescribedAnswers.ReadAsync(client);
        var page = (await described.AskAsync(client, "/api/v1/gains", HttpStatusCode.OK)).AsObject();
        var schema = new JsonObject { ["$ref"] = "#/components/schemas/ApiPageOfGainRow" };
        Assert.Equal("", described.Faults(schema, page));
        foreach (var spoil in (Action<JsonObject>[])[row => row["year"] = "2026", row => row.Remove("unit"), row => row["more"] = 1, row => row["identified"] = null])
        {
            var copy = page.DeepClone().AsObject();
            spoil(copy["items"]![0]!.AsObject());
            Assert.NotEqual("", described.Faults(schema, copy));
        }
    }
}
