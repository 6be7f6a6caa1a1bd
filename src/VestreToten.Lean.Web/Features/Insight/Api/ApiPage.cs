namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>One page of rows.</summary>
/// <param name="Items">The rows, in a fixed order.</param>
/// <param name="Next">The address of the next page, from the server's root; null on the last.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Rows as they were read, before they have an address to go on from.</summary>
/// <param name="Items">The rows.</param>
/// <param name="After">The mark of the last row, where there are more after it.</param>
internal sealed record ApiRows<T>(IReadOnlyList<T> Items, string? After)
{
    /// <summary>The page, of rows of which one more was read than is shown.</summary>
    public static ApiRows<T> Of<TRead>(IReadOnlyList<TRead> read, int rows, Func<TRead, T> show, Func<TRead, string> mark) =>
        new([.. read.Take(rows).Select(show)], read.Count > rows ? mark(read[rows - 1]) : null);
}
