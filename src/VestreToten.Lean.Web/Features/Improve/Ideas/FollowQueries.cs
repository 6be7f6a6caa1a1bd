using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>What a suggestion's sender may see of it, by the key that the receipt gave and nobody else has. Nothing is written.</summary>
internal sealed class FollowQueries(IDbContextFactory<LeanDbContext> contexts)
{
    /// <summary>The suggestion that a key leads to; null where it leads nowhere (any more).</summary>
    public async Task<FollowedIdea?> FindAsync(string? typed, CancellationToken cancellationToken = default)
    {
        if (FollowKey.Read(typed) is not { } key)
            return null;
        var hash = FollowKey.Hash(key);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Improvements.Where(i => i.FollowHash == hash)
            .Select(i => new FollowedIdea(key, i.Title, i.State, i.Owner, i.DeclineReason))
            .SingleOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A suggestion as its sender sees it.</summary>
/// <param name="Key">The key in the address.</param>
/// <param name="Title">As it stands on the board.</param>
/// <param name="State">Its column.</param>
/// <param name="Owner">Who has it, as the board shows it; null where nobody does.</param>
/// <param name="DeclineReason">Why it was declined; null otherwise.</param>
public sealed record FollowedIdea(string Key, string Title, ImprovementState State, string? Owner, string? DeclineReason)
{
    /// <summary>The first name of who has it while it is worked on; null where nobody does.</summary>
    public string? FirstName => State is ImprovementState.Done or ImprovementState.Declined ? null : Owner?.Split(' ')[0];
}
