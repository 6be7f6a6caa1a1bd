using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>A paired screen in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="BoardId">Which board it shows.</param>
/// <param name="Name">What it is called.</param>
/// <param name="UnitName">Whose board it shows.</param>
/// <param name="LastSeen">When it last showed the board, to some minutes.</param>
/// <param name="IsOn">Whether it shows it now.</param>
/// <param name="IsRevoked">Whether it has been disconnected.</param>
/// <param name="IsSilent">Whether it has shown nothing for so long that somebody should look.</param>
public sealed record WallRow(Guid Id, int BoardId, string Name, string UnitName, DateTimeOffset LastSeen, bool IsOn, bool IsRevoked, bool IsSilent);

/// <summary>The screens that somebody may pair and disconnect.</summary>
/// <param name="Boards">The boards that a screen may be given, in the order of the organisation.</param>
/// <param name="Walls">The screens.</param>
/// <param name="Leads">Whether the reader runs meetings on any board, and so may have a PIN.</param>
/// <param name="HasPin">Whether the reader has one.</param>
public sealed record WallsView(IReadOnlyList<BoardKey> Boards, IReadOnlyList<WallRow> Walls, bool Leads, bool HasPin)
{
    /// <summary>The boards that no screen shows.</summary>
    public IReadOnlyList<BoardKey> WithoutWall { get; } = [.. Boards.Where(b => !Walls.Any(w => w.BoardId == b.BoardId && !w.IsRevoked))];
}

/// <summary>How the screens of a board stand, for its remote.</summary>
public enum WallState
{
    /// <summary>None is paired.</summary>
    None,

    Locked,

    Unlocked,
}
