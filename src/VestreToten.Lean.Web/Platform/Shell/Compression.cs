using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>
/// An answer that may be compressed: nothing that somebody else chooses stands in it beside what is secret, so its length tells
/// nothing (BREACH). docs/decisions/0044-compression.md names them. The address itself stands in every page; so only
/// with a query that cannot be chosen freely, and only where the browser does not say that another site asks.
/// </summary>
/// <param name="known">Parameters whose value is one that the program has, or the answer is 404.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CompressedAttribute(params string[] known) : Attribute
{
    private const int MaxDigits = 3;

    public IReadOnlyList<string> Known { get; } = known;

    internal bool MayBeFor(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && request.Query.All(q => Known.Contains(q.Key) || q.Value is [{ Length: <= MaxDigits } only] && only.All(char.IsAsciiDigit));
}

internal static class Compression
{
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/csv"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>After routing: which address it is decides.</summary>
    public static void UseCompression(this IApplicationBuilder app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<CompressedAttribute>()?.MayBeFor(context.Request) == true,
        branch => branch.UseResponseCompression());
}
