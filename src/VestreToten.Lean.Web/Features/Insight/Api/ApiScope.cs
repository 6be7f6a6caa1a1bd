using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>The units that a request is about: those on which the key's account has a right now, or one of them.</summary>
internal sealed class ApiScope
{
    private readonly Dictionary<int, VisibleUnit> _units;

    private ApiScope(IReadOnlyList<VisibleUnit> asked, IReadOnlyList<VisibleUnit> every) =>
        (Units, Every, _units) = (asked, every, every.ToDictionary(u => u.UnitId));

    /// <summary>The units that were asked for.</summary>
    public IReadOnlyList<VisibleUnit> Units { get; }

    /// <summary>All units with the right, in the order of the organisation, parents before children.</summary>
    public IReadOnlyList<VisibleUnit> Every { get; }

    /// <summary>The numbers of the units that were asked for.</summary>
    public IReadOnlyList<int> UnitIds => [.. Units.Select(u => u.UnitId)];

    /// <summary>The units that were asked for and have a board, by the board's number.</summary>
    public Dictionary<int, VisibleUnit> ByBoard => Units.Where(u => u.BoardId is not null).ToDictionary(u => u.BoardId!.Value);

    /// <summary>A unit by its number.</summary>
    public VisibleUnit this[int unitId] => _units[unitId];

    /// <summary>All units with the right, or the one of this short name; null where there is none such.</summary>
    public static async Task<ApiScope?> FindAsync(
        AccessCheck access, ClaimsPrincipal who, Right right, string? slug, CancellationToken cancellationToken)
    {
        var every = await access.UnitsAsync(who, right, cancellationToken);
        var asked = slug is null ? every : [.. every.Where(u => u.Slug == slug)];
        return slug is not null && asked.Count == 0 ? null : new ApiScope(asked, every);
    }
}
