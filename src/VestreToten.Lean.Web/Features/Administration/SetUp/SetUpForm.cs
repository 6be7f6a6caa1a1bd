using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Administration.SetUp;

/// <summary>The set-up form: what was typed, field by field, and what is wrong with it.</summary>
public sealed record SetUpForm
{
    public string Kommune { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Staff { get; init; } = "";

    public string Day { get; init; } = "";

    public string Time { get; init; } = "";

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Whoever sets a board up most often leads it: an empty form says so.</summary>
    public bool LeadsUnit { get; init; } = true;

    /// <summary>Per field (by its name in the form) the key of what is wrong; the field "" is the whole form.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; init; } = new Dictionary<string, string>();

    internal static SetUpForm Read(IFormCollection form) => new()
    {
        Kommune = PlainText.OneLine(form["kommune"]),
        Unit = PlainText.OneLine(form["unit"]),
        Staff = PlainText.OneLine(form["staff"]),
        Day = form["day"].ToString(),
        Time = PlainText.OneLine(form["time"]),
        Name = PlainText.OneLine(form["name"]),
        Email = EmailAddress.Tidy(form["email"]),
        LeadsUnit = form["leads"].Count > 0,
    };

    /// <summary>The input that the form stands for, or null and the form with its faults.</summary>
    internal (SetUpInput? Input, SetUpForm Form) Check(string password)
    {
        var faults = new Dictionary<string, string>();
        Note("kommune", Fault(TypedText.CheckName(Kommune, Domain.Organisation.Unit.MaxNameLength)));
        Note("unit", Fault(TypedText.CheckName(Unit, Domain.Organisation.Unit.MaxNameLength)));
        Note("name", Fault(TypedText.CheckName(Name, Domain.Organisation.Unit.MaxNameLength)));
        if (!int.TryParse(Staff, NumberStyles.None, CultureInfo.InvariantCulture, out var staff) || staff is < 1 or > Domain.Organisation.Unit.MaxStaff)
            Note("staff", "Staff");
        // By name alone: Enum.TryParse would also take "2" and "Monday, Tuesday".
        var day = Domain.Boards.Board.MeetingDays.Cast<DayOfWeek?>().FirstOrDefault(d => string.Equals(d.ToString(), Day, StringComparison.OrdinalIgnoreCase));
        Note("day", day is null ? "Day" : null);
        if (!TypedClock.TryRead(Time, out var time))
            Note("time", "Time");
        Note("email", EmailAddress.Key(Email) is null ? "Email" : null);
        Note("password", password.Length == 0 ? "Empty" : null);
        return faults.Count > 0
            ? (null, this with { Faults = faults })
            : (new SetUpInput(Kommune, Unit, staff, day!.Value, time, Name, Email, password, LeadsUnit), this);

        void Note(string field, string? fault)
        {
            if (fault is not null)
                faults[field] = fault;
        }
    }

    /// <summary>The form with one thing wrong.</summary>
    public SetUpForm With(string field, string fault) => this with { Faults = new Dictionary<string, string> { [field] = fault } };

    private static string? Fault(TextFault fault) => fault switch
    {
        TextFault.None => null,
        TextFault.Empty or TextFault.TooShort => "Empty",
        TextFault.TooLong => "TooLong",
        _ => "Characters",
    };
}
