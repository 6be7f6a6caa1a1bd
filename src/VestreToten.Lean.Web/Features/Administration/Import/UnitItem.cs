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

/// <summary>A line about a unit, its cells read.</summary>
internal sealed class UnitItem : ImportItem
{
    public UnitItem(ImportRow row)
        : base(row)
    {
        Staff = Read(ImportColumn.Staff, cell => ImportValues.Number(cell, 1, Unit.MaxStaff), ImportFault.StaffBad);
        Board = Read(ImportColumn.Board, ImportValues.YesNo, ImportFault.YesNoBad);
        Day = Read(ImportColumn.Day, ImportValues.Day, ImportFault.DayBad);
        Time = Read(ImportColumn.Time, ImportValues.Time, ImportFault.TimeBad);
        Order = Read(ImportColumn.Order, cell => ImportValues.Number(cell, 0, 99_999), ImportFault.OrderBad);
        Closed = Read(ImportColumn.Closed, ImportValues.YesNo, ImportFault.YesNoBad);
        if (Id.Length == 0)
            Refuse(ImportFault.IdMissing, ImportColumn.Id);
        if (Id.Length > Unit.MaxExternalIdLength)
            Refuse(ImportFault.IdTooLong, ImportColumn.Id);
        if (Name.Length > 0 && UnitRules.CheckName(Name) is { } fault)
            Refuse(fault == UnitFault.NameTooLong ? ImportFault.NameTooLong : ImportFault.NameUnreadable, ImportColumn.Name);
    }

    public string Id => Row[ImportColumn.Id];

    public string Name => Row[ImportColumn.Name];

    public string Parent => Row[ImportColumn.Parent];

    public int? Staff { get; }

    public bool? Board { get; }

    public DayOfWeek? Day { get; }

    public TimeOnly? Time { get; }

    public int? Order { get; }

    public bool? Closed { get; }

    /// <summary>What it is about, once that is found out.</summary>
    public UnitNode? Node { get; set; }

    public bool IsResolving { get; set; }

    /// <summary>Whether it moves, or is new: what lies below too many others is its doing.</summary>
    public bool IsPlaced { get; set; }
}
