using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>What is typed of a unit, as it is typed.</summary>
public sealed class UnitForm
{
    public string Name { get; set; } = "";

    public string Slug { get; set; } = "";

    /// <summary>What the kommune itself calls it in its own systems.</summary>
    public string ExternalId { get; set; } = "";

    public int? ParentId { get; set; }

    public string Staff { get; set; } = "";

    public bool HasBoard { get; set; } = true;

    public DayOfWeek Day { get; set; } = UnitQueries.Proposed.Day;

    public string Time { get; set; } = Written(UnitQueries.Proposed.Time);

    /// <summary>What is wrong, by field.</summary>
    public Dictionary<string, string> Faults { get; } = [];

    /// <summary>What stands of a unit.</summary>
    public static UnitForm Of(UnitSettings stored) => new()
    {
        Name = stored.Name, Slug = stored.Slug, ExternalId = stored.ExternalId, ParentId = stored.ParentId, HasBoard = stored.HasBoard, Day = stored.Day, Time = Written(stored.Time),
        Staff = stored.Staff == 0 ? "" : stored.Staff.ToString(CultureInfo.CurrentCulture),
    };

    /// <summary>What was typed; null, and the faults are told, where it cannot be read.</summary>
    public UnitSettings? Read()
    {
        Faults.Clear();
        if (!TypedClock.TryRead(Time, out var time) && HasBoard)
            Faults["time"] = "Time";
        long staff = 0;
        if ((HasBoard || Staff.Trim().Length > 0)
            && TypedNumber.ReadWhole(Staff, CultureInfo.CurrentCulture, 1, Unit.MaxStaff, out staff) != NumberFault.None)
        {
            Faults["staff"] = nameof(UnitFault.StaffBad);
        }

        return Faults.Count > 0 ? null : new UnitSettings(
            PlainText.OneLine(Name), PlainText.OneLine(Slug), ParentId, (int)staff, HasBoard, Day, HasBoard ? time : UnitQueries.Proposed.Time)
        {
            ExternalId = PlainText.OneLine(ExternalId),
        };
    }

    /// <summary>Puts a refusal beside the field that it is about; false where it is about none.</summary>
    public bool Take(UnitFault fault)
    {
        var name = fault.ToString();
        var field = Fields.FirstOrDefault(f => name.StartsWith(f, StringComparison.Ordinal));
        if (field is not null)
            Faults[field.ToLowerInvariant()] = name;
        return field is not null;
    }

    private static readonly string[] Fields = ["Name", "Slug", "Parent", "Staff", "Day", "Board", "ExternalId"];

    private static string Written(TimeOnly time) => WrittenTime.Clock(default(DateOnly).ToDateTime(time));
}
