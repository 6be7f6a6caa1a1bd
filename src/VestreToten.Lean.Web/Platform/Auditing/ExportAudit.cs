using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Platform.Auditing;

/// <summary>On an address that answers with a file: taking it out is written into the audit log.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AuditedExportAttribute : Attribute;

/// <summary>Writes into the audit log who takes a file out, before it is sent: without that line there is no file.</summary>
internal sealed class ExportAudit(IDbContextFactory<LeanDbContext> contexts, TimeProvider time) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var http = context.HttpContext;
        if ((result is INestedHttpResult nested ? nested.Result : result) is not IStatusCodeHttpResult { StatusCode: >= 300 } && SessionClaims.Read(http.User) is { } session)
            await WriteAsync(session.AccountId, http.Request.RouteValues["unit"] as string, http.Request.Path, http.RequestAborted);
        return result;
    }

    private async Task WriteAsync(int account, string? slug, string address, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var unit = slug is null ? null : await db.Units.Where(u => u.Slug == slug).Select(u => (int?)u.Id).SingleOrDefaultAsync(cancellationToken);
        db.ActsFor(account, time.GetUtcNow()).Note(AuditAction.Exported, unitId: unit, thing: address);
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal static class AuditedExports
{
    /// <summary>Whoever takes the file out is written into the audit log.</summary>
    public static RouteHandlerBuilder Audited(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter<ExportAudit>().WithMetadata(new AuditedExportAttribute());
}
