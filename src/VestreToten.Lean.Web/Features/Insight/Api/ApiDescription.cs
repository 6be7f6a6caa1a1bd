using Microsoft.Extensions.Localization;
using Microsoft.OpenApi;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>The description of the read API, <c>/openapi/v1.json</c>: made from the addresses themselves, in the reader's language.</summary>
internal static class ApiDescription
{
    private const string SchemeName = "key";

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = address =>
            address.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true && address.HttpMethod == HttpMethods.Get;
        options.AddOperationTransformer((operation, context, _) =>
        {
            var texts = Texts(context.ApplicationServices);
            operation.Summary = texts["Operation." + operation.OperationId];
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            {
                parameter.Description = texts["Parameter." + parameter.Name];
                parameter.Schema = ApiSchemas.OfParameter(parameter.Name);
            }

            return Task.CompletedTask;
        });
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
            // The addresses begin with a stroke, so the server does not end with one.
            foreach (var server in document.Servers ?? [])
                server.Url = server.Url?.TrimEnd('/');
            foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []))
                operation.Value.Tags?.Clear();
            document.Tags?.Clear();
            ApiSchemas.Complete(document.Components, texts);
            return Task.CompletedTask;
        });
    });

    private static IStringLocalizer<ApiTexts> Texts(IServiceProvider services) => services.GetRequiredService<IStringLocalizer<ApiTexts>>();
}
