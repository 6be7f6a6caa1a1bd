using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using Microsoft.OpenApi;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>What the framework cannot know of the values, or says in a way that matches none of them.</summary>
internal static class ApiSchemas
{
    public static OpenApiSchema OfParameter(string? name) => name switch
    {
        "limit" => new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = Text(ApiFields.MaxRows), Default = ApiFields.DefaultRows },
        "year" => new() { Type = JsonSchemaType.Integer, Minimum = Text(GainLimits.FirstYear), Maximum = Text(GainLimits.LastYear) },
        "from" or "to" => new() { Type = JsonSchemaType.String, Pattern = "^[0-9]{4}-[0-9]{2}$", Examples = ["2026-47"] },
        "state" => new()
        {
            Type = JsonSchemaType.String,
            Enum = [.. Enum.GetNames<ImprovementState>().Select(state => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(state))],
        },
        "after" => new() { Type = JsonSchemaType.String, Pattern = "^[0-9]+([.][0-9]+)*$" },
        _ => new() { Type = JsonSchemaType.String },
    };

    /// <summary>
    /// Enums are strings, and null is said where the enum is used and not in the enum too: there, one null would match twice
    /// where exactly one match is asked for.
    /// </summary>
    public static void Complete(OpenApiComponents components, IStringLocalizer<ApiTexts> texts)
    {
        foreach (var (name, schema) in components.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (schema is OpenApiSchema { Enum.Count: > 0 } choice)
            {
                choice.Type = JsonSchemaType.String;
                choice.Enum = [.. choice.Enum.Where(value => value?.GetValueKind() == JsonValueKind.String)];
            }

            foreach (var (field, value) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                if (name.EndsWith("ProblemDetails", StringComparison.Ordinal))
                    value.Description = texts["Problem.Field." + field];
                else if (value is OpenApiSchema { Description: null, OneOf: { } either } && either.FirstOrDefault(s => s.Description is not null) is { } said)
                    (value.Description, said.Description) = (said.Description, null);
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
