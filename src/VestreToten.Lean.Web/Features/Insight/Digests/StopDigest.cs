using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Features.Accounts.Preferences;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>Stops a letter for whoever has its address, as RFC 8058 requires: no sign-in, no cookie, one press. Twice is like once.</summary>
internal sealed class StopDigest(StopLinks links, IDbContextFactory<LeanDbContext> contexts)
{
    /// <summary>Which letter was stopped; null where the address stands for none.</summary>
    public async Task<StopRequest?> ExecuteAsync(string token, CancellationToken cancellationToken) =>
        links.Read(token) is { } request
            && await contexts.ChangeAsync(request.AccountId, choice => choice.Choose(request.Kind, false), cancellationToken)
            ? request
            : null;
}
