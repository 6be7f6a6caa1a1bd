using System.Globalization;

namespace VestreToten.Lean.Web.Platform.Ui;

/// <summary>
/// A language whose weeks are those of ISO 8601. The calendars of .NET give the last days of some years to week 53 where they
/// belong to week 1 of the next: 30 December 2024 is one.
/// </summary>
internal sealed class IsoWeekCulture(CultureInfo like) : CultureInfo(like.Name)
{
    private readonly IsoWeekCalendar _calendar = new();

    public override Calendar Calendar => _calendar;

    private sealed class IsoWeekCalendar : GregorianCalendar
    {
        public override int GetWeekOfYear(DateTime time, CalendarWeekRule rule, DayOfWeek firstDayOfWeek) => ISOWeek.GetWeekOfYear(time);
    }
}
