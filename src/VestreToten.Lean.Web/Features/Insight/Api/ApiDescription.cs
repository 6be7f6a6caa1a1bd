using Microsoft.Extensions.Localization;
using Microsoft.OpenApi;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>The description of the read API, <c>/openapi/v1.json</c>: made from the addresses themselves, in the reader's language.</summary>
internal static class ApiDescription
{
    private const string SchemeName = "key";

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = address => address.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, context, _) =>
        {
            var texts = Texts(context.ApplicationServices);
            document.Info = new OpenApiInfo { Title = texts["Description.Title"], Version = "v1", Description = texts["Description.Text"] };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [SchemeName] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http, Scheme = "bearer", Description = texts["Description.Key"],
                },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SchemeName, document)] = [] }];
            document.Tags = null;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var texts = Texts(context.ApplicationServices);
            operation.Summary = texts["Operation." + operation.OperationId];
            operation.Tags = null;
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            {
                parameter.Description = texts["Parameter." + parameter.Name];
                parameter.Schema = SchemaOf(parameter.Name);
            }

            return Task.CompletedTask;
        });
    });

    private static OpenApiSchema SchemaOf(string? parameter) => parameter switch
    {
        "limit" => new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = Text(ApiFields.MaxRows), Default = ApiFields.DefaultRows },
        "year" => new() { Type = JsonSchemaType.Integer },
        "from" or "to" => new() { Type = JsonSchemaType.String, Pattern = "^[0-9]{4}-[0-9]{2}$", Examples = ["2026-47"] },
        _ => new() { Type = JsonSchemaType.String },
    };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IStringLocalizer<ApiTexts> Texts(IServiceProvider services) => services.GetRequiredService<IStringLocalizer<ApiTexts>>();
}
