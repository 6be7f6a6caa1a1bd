using System.Globalization;

namespace VestreToten.Lean.Domain;

/// <summary>An ISO 8601 week: 1 January 2027 lies in 2026-W53.</summary>
public readonly record struct IsoWeek : IComparable<IsoWeek>
{
    /// <summary>The week <paramref name="number"/> of the ISO year <paramref name="year"/>.</summary>
    /// <exception cref="RuleViolationException"><c>week.unknown</c>: no such week.</exception>
    public IsoWeek(int year, int number)
    {
        if (!Exists(year, number))
            throw new RuleViolationException("week.unknown");
        Year = year;
        Number = number;
    }

    /// <summary>The ISO year, 1–9998.</summary>
    public int Year { get; }

    /// <summary>1–52, or 53 in a long year.</summary>
    public int Number { get; }

    /// <summary>The week as one integer, year × 100 + number, as stored: 202647.</summary>
    public int Value => (Year * 100) + Number;

    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public static bool Exists(int year, int number) =>
        year is >= 1 and <= 9998 && number >= 1 && number <= ISOWeek.GetWeeksInYear(year);

    public static IsoWeek Of(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time));
    }

    /// <summary>The week stored as <paramref name="value"/>.</summary>
    public static IsoWeek FromValue(int value) => new(value / 100, value % 100);

    /// <summary>The week of an address, as <c>2026-47</c>; null where it names none.</summary>
    public static IsoWeek? TryRead(string text) =>
        text.Split('-') is [{ Length: 4 } year, { Length: 1 or 2 } number]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && Exists(y, n)
            ? new IsoWeek(y, n)
            : null;

    /// <summary>The week so many weeks later, or earlier where negative.</summary>
    public IsoWeek AddWeeks(int weeks) => Of(Monday.AddDays(7 * weeks));

    public static bool operator <(IsoWeek left, IsoWeek right) => left.Value < right.Value;

    public static bool operator >(IsoWeek left, IsoWeek right) => left.Value > right.Value;

    public static bool operator <=(IsoWeek left, IsoWeek right) => left.Value <= right.Value;

    public static bool operator >=(IsoWeek left, IsoWeek right) => left.Value >= right.Value;

    /// <inheritdoc />
    public int CompareTo(IsoWeek other) => Value.CompareTo(other.Value);

    /// <summary>As in addresses: <c>2026-47</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Number:D2}");
}
