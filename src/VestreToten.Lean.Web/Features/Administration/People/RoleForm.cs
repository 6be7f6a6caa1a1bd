using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>A role as it is typed.</summary>
public sealed class RoleForm
{
    public int UnitId { get; set; }

    public Role Role { get; set; } = Role.Leader;

    public TypedDay First { get; set; } = TypedDay.None;

    public TypedDay Last { get; set; } = TypedDay.None;

    /// <summary>What is wrong with the days; null where nothing is.</summary>
    public string? DaysFault { get; set; }

    /// <summary>What is wrong with the unit.</summary>
    public string? UnitFault { get; set; }

    /// <summary>The role; null where a day cannot be read.</summary>
    public RoleInput? Read()
    {
        (DaysFault, UnitFault) = (null, null);
        return First.IsUnreadable || Last.IsUnreadable ? null : new RoleInput(UnitId, Role, First.Day, Last.Day);
    }
}
