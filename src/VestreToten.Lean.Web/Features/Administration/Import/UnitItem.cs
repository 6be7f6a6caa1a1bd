using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Administration.Units;

namespace VestreToten.Lean.Web.Features.Administration.Import;

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
