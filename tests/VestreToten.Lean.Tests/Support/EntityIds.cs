using System.Runtime.CompilerServices;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Support;

/// <summary>Gives things the number that the database would have given them.</summary>
internal static class EntityIds
{
    public static Unit WithId(this Unit unit, int id)
    {
        SetId(unit, id);
        return unit;
    }

    public static WellbeingGoal WithId(this WellbeingGoal goal, int id)
    {
        SetId(goal, id);
        return goal;
    }

    public static Meeting WithId(this Meeting meeting, int id)
    {
        SetId(meeting, id);
        return meeting;
    }

    public static Improvement WithId(this Improvement improvement, int id)
    {
        SetId(improvement, id);
        return improvement;
    }

    public static ServiceGoal WithId(this ServiceGoal goal, int id)
    {
        SetId(goal, id);
        return goal;
    }

    /// <summary>The zone, and its points by 1, 2, 3 …</summary>
    public static Zone WithIds(this Zone zone, int id)
    {
        SetId(zone, id);
        foreach (var (i, point) in zone.Points.Index())
            SetId(point, i + 1);
        return zone;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
    private static extern void SetId(Zone zone, int id);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
    private static extern void SetId(AgreedPoint point, int id);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
    private static extern void SetId(Unit unit, int id);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
    private static extern void SetId(ServiceGoal goal, int id);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
    private static extern void SetId(WellbeingGoal goal, int id);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
    private static extern void SetId(Meeting meeting, int id);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
    private static extern void SetId(Improvement improvement, int id);
}
