using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Tests.Platform.Shell;

public sealed partial class FaultPageMiddlewareTests
{
    private sealed class Breaking(IDbContextFactory<LeanDbContext> real, IHttpContextAccessor http) : IDbContextFactory<LeanDbContext>
    {
        public LeanDbContext CreateDbContext()
        {
            var asked = Asked(http.HttpContext);
            if (asked.Contains("database", StringComparison.Ordinal))
                throw new InvalidOperationException("broken");
            if (asked.StartsWith("question ", StringComparison.Ordinal))
            {
                var count = (int)(http.HttpContext!.Items["questions"] ?? 0) + 1;
                http.HttpContext.Items["questions"] = count;
                if (asked == "question " + count)
                    throw new InvalidOperationException("broken");
            }

            return real.CreateDbContext();
        }
    }

    private sealed class BreakingCulture : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            Asked(httpContext).Contains("culture", StringComparison.Ordinal) ? throw new InvalidOperationException("broken") : Task.FromResult<ProviderCultureResult?>(null);
    }

    private sealed class BreakingTexts(IStringLocalizer<ShellTexts> real, IHttpContextAccessor http) : IStringLocalizer<ShellTexts>
    {
        public LocalizedString this[string name] => Asked(http.HttpContext).Contains("texts", StringComparison.Ordinal) ? throw new InvalidOperationException("broken") : real[name];

        public LocalizedString this[string name, params object[] arguments] => real[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => real.GetAllStrings(includeParentCultures);
    }
}
