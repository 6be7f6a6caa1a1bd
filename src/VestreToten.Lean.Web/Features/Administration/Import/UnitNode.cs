using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Administration.Units;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>A unit as it is to be, stored already or not.</summary>
internal sealed class UnitNode
{
    /// <summary>The stored unit; null for one that is to be made.</summary>
    public Unit? Unit { get; set; }

    public Board? Board { get; init; }

    public UnitNode? Parent { get; set; }

    public string? ExternalId { get; set; }

    public string Name { get; set; } = "";

    public int Staff { get; set; }

    public bool HasBoard { get; set; }

    public DayOfWeek Day { get; set; } = UnitQueries.Proposed.Day;

    public TimeOnly Time { get; set; } = UnitQueries.Proposed.Time;

    /// <summary>Its place among its siblings; null for the last.</summary>
    public int? Order { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>Whether the asker administers it.</summary>
    public bool IsReached { get; set; }

    /// <summary>The line that is about it; null where none is.</summary>
    public UnitItem? Item { get; set; }

    public static UnitNode Of(Unit unit, Board? board, bool isReached) => new()
    {
        Unit = unit, Board = board, ExternalId = unit.ExternalId, Name = unit.Name, Staff = unit.Staff, HasBoard = board is not null,
        Day = board?.MeetingDay ?? UnitQueries.Proposed.Day, Time = board?.MeetingTime ?? UnitQueries.Proposed.Time, Order = unit.Order,
        IsClosed = unit.ClosedOn is not null, IsReached = isReached,
    };
}
