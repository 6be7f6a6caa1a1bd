using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Today;

/// <summary>Somebody for whom something may wait, at an instant.</summary>
/// <param name="Boards">Every board they see, parents before children.</param>
/// <param name="Name">Their account's name.</param>
/// <param name="Now">The instant.</param>
internal sealed record TodayReader(IReadOnlyList<VisibleBoard> Boards, string Name, DateTimeOffset Now)
{
    /// <summary>The boards that they work on.</summary>
    public IEnumerable<VisibleBoard> Own => Boards.Where(b => b.MayWork);

    /// <summary>What may stand on a card that they have: the whole name, or the first of it.</summary>
    public IReadOnlyList<string> NamesOnCards { get; } = [.. new[] { Name.Trim(), Name.Trim().Split(' ')[0] }.Where(n => n.Length > 0).Distinct()];
}
