using System.Collections.Frozen;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>The access table: every right that is not named here is denied.</summary>
public static class AccessTable
{
    private static readonly FrozenDictionary<Role, FrozenSet<Right>> Rights = new Dictionary<Role, FrozenSet<Right>>
    {
        [Role.Staff] =
        [
            Right.SeeBoard, Right.SeeResults, Right.SeeTrends, Right.WorkOnGoals, Right.WorkOnImprovements, Right.ExportBoard,
        ],
        [Role.Leader] =
        [
            Right.SeeBoard, Right.SeeLiveCount, Right.SeeResults, Right.SeeTrends, Right.RunMeeting, Right.WorkOnGoals,
            Right.WorkOnImprovements, Right.ExportBoard, Right.SetUpBoard, Right.ManageWalls,
        ],
        [Role.Manager] = [Right.SeeBoard, Right.SeeTrends],
        [Role.Coordinator] = [Right.SeeBoard, Right.SeeTrends],
        [Role.Admin] =
        [
            Right.SeeBoard, Right.SeeTrends, Right.ManageWalls, Right.ManageUnits, Right.ManagePeople, Right.SeeAuditLog, Right.ManageSettings,
        ],
    }.ToFrozenDictionary();

    /// <summary>What is left of any role on the board of a closed unit: reading.</summary>
    private static readonly FrozenSet<Right> WhenClosed = [Right.SeeBoard, Right.SeeResults, Right.SeeTrends, Right.ExportBoard];

    /// <summary>What a paired screen may on its own board: what everybody in front of it sees.</summary>
    private static readonly FrozenSet<Right> LockedWall = [Right.SeeBoard, Right.SeeLiveCount, Right.SeeResults];

    /// <summary>The same while a leader has unlocked it: what is done in a meeting, and nothing of what sets the board up.</summary>
    private static readonly FrozenSet<Right> UnlockedWall =
        [Right.SeeBoard, Right.SeeLiveCount, Right.SeeResults, Right.RunMeeting, Right.WorkOnGoals, Right.WorkOnImprovements];

    /// <summary>What a phone that has joined may on its own board: what staff do there, without the files and the trends.</summary>
    private static readonly FrozenSet<Right> StaffPhone = [Right.SeeBoard, Right.SeeResults, Right.WorkOnGoals, Right.WorkOnImprovements];

    /// <summary>Every right of a role within its reach, each by its name: a new right is nobody's until it stands here.</summary>
    public static IReadOnlySet<Right> RightsOf(Role role) => Rights.GetValueOrDefault(role, []);

    /// <summary>The same at a unit that may be closed.</summary>
    public static IReadOnlySet<Right> RightsOf(Role role, bool isClosed) =>
        isClosed ? RightsOf(role).Where(WhenClosed.Contains).ToHashSet() : RightsOf(role);

    /// <summary>Every right of a paired screen on its own board. It has none anywhere else.</summary>
    public static IReadOnlySet<Right> RightsOfWall(bool isUnlocked, bool isClosed) =>
        isClosed ? LockedWall.Where(WhenClosed.Contains).ToHashSet() : isUnlocked ? UnlockedWall : LockedWall;

    /// <summary>Every right of a phone that has joined, on its own board. It has none anywhere else.</summary>
    public static IReadOnlySet<Right> RightsOfPhone(bool isClosed) =>
        isClosed ? StaffPhone.Where(WhenClosed.Contains).ToHashSet() : StaffPhone;

    /// <summary>Whether a role has a right within its reach.</summary>
    public static bool Gives(Role role, Right right) => RightsOf(role).Contains(right);

    /// <summary>Whether a role at one unit reaches another: staff and leaders their own, the others the subtree.</summary>
    public static bool Reaches(Role role, string grantedPath, string unitPath) => role switch
    {
        Role.Staff or Role.Leader => unitPath == grantedPath,
        Role.Manager or Role.Admin or Role.Coordinator => unitPath.StartsWith(grantedPath, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether a role reaches what lies below the units it reaches.</summary>
    public static bool ReachesBelow(Role role) => role is Role.Manager or Role.Admin or Role.Coordinator;
}
