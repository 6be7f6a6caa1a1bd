using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

/// <summary>
/// The API's own description as JSON Schema 2020-12, which OpenAPI 3.1 is written in. Stricter than it says in one thing: an
/// answer may have no property that is not described.
/// </summary>
internal sealed class DescribedAnswers
{
    private static readonly EvaluationOptions Strict = new() { RequireFormatValidation = true, OutputFormat = OutputFormat.List };

    private DescribedAnswers(JsonObject document) => Document = document;

    public JsonObject Document { get; }

    public JsonObject Schemas => Document["components"]!["schemas"]!.AsObject();

    public static async Task<DescribedAnswers> ReadAsync(HttpClient client) =>
        new(JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!.AsObject());

    /// <summary>Asks an address of the API, and holds its answer against what is said of its status.</summary>
    public async Task<JsonNode> AskAsync(HttpClient client, string address, HttpStatusCode status)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((address, status), (address, answer.StatusCode));
        var content = Document["paths"]![address.Split('?')[0]]!["get"]!["responses"]![((int)status).ToString("D", null)]!["content"]!.AsObject();
        var described = content[answer.Content.Headers.ContentType!.MediaType!]!["schema"]!;
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal("", Faults(described, body));
        return body;
    }

    /// <summary>What in a value is not as described; empty where all is.</summary>
    public string Faults(JsonNode described, JsonNode? value)
    {
        var root = described.DeepClone().AsObject();
        var parts = new JsonObject();
        foreach (var (name, schema) in Schemas)
        {
            var part = schema!.DeepClone().AsObject();
            if (part["type"]?.GetValueKind() == JsonValueKind.String && part["type"]!.GetValue<string>() == "object")
                part["additionalProperties"] = false;
            parts[name] = part;
        }

        root["$defs"] = parts;
        var text = root.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        var result = JsonSchema.FromText(text).Evaluate(value, Strict);
        return result.IsValid
            ? ""
            : string.Join('\n', result.Details.Where(d => d.HasErrors).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")));
    }
}
