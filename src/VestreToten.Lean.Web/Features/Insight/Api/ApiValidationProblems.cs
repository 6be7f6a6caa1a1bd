using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>Answers what the framework's validation has found: with a title in the reader's language, and each field by its name in the query.</summary>
internal sealed class ApiValidationProblems(IStringLocalizer<ApiTexts> texts) : IProblemDetailsWriter
{
    // What has a status is finished, as what is written here.
    public bool CanWrite(ProblemDetailsContext context) => context.ProblemDetails is HttpValidationProblemDetails { Status: null };

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var faults = ((HttpValidationProblemDetails)context.ProblemDetails).Errors.Select(e => KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(e.Key), e.Value));
        return new ValueTask(TypedResults.ValidationProblem(faults, title: texts["Problem.Field"]).ExecuteAsync(context.HttpContext));
    }
}
