using System.Linq.Expressions;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The order of the archive. In addresses <c>title</c>, or <c>-title</c> for the other way.</summary>
/// <param name="Column">The name of a column of <see cref="ImprovementCard"/>.</param>
/// <param name="IsDescending">The largest first.</param>
public sealed record ArchiveOrder(string Column, bool IsDescending)
{
    /// <summary>What ended last stands first.</summary>
    public static ArchiveOrder Newest { get; } = new(nameof(ImprovementCard.Ended), IsDescending: true);

    private static readonly string[] Columns =
        [nameof(ImprovementCard.Title), nameof(ImprovementCard.Kind), nameof(ImprovementCard.State), nameof(ImprovementCard.Owner), nameof(ImprovementCard.Ended)];

    /// <summary>The order that an address asks for; <see cref="Newest"/> where it names none.</summary>
    public static ArchiveOrder Read(string? code) =>
        Columns.FirstOrDefault(column => column.Equals(code?.TrimStart('-'), StringComparison.OrdinalIgnoreCase)) is { } found
            ? new ArchiveOrder(found, code!.StartsWith('-'))
            : Newest;

    /// <summary>How it stands in an address; null for <see cref="Newest"/>.</summary>
    public string? Code => this == Newest ? null : (IsDescending ? "-" : "") + Column.ToLowerInvariant();

    /// <summary>The same improvements in this order, the newest first among equals.</summary>
    internal IQueryable<Improvement> Of(IQueryable<Improvement> newestFirst) => Column switch
    {
        nameof(ImprovementCard.Title) => By(newestFirst, i => i.Title),
        nameof(ImprovementCard.Kind) => By(newestFirst, i => i.Kind),
        nameof(ImprovementCard.State) => By(newestFirst, i => i.State),
        nameof(ImprovementCard.Owner) => By(newestFirst, i => i.Owner),
        _ => IsDescending ? newestFirst : By(newestFirst, i => i.Ended),
    };

    private IQueryable<Improvement> By<TKey>(IQueryable<Improvement> improvements, Expression<Func<Improvement, TKey>> key) =>
        (IsDescending ? improvements.OrderByDescending(key) : improvements.OrderBy(key)).ThenByDescending(i => i.Id);
}
