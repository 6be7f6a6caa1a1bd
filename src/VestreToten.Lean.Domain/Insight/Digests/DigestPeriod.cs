using System.Globalization;
using VestreToten.Lean.Domain.Accounts;

namespace VestreToten.Lean.Domain.Insight.Digests;

/// <summary>
/// The week or the month that a letter is sent in. Each has one letter to each person at most: what was missed may be sent late
/// while the period lasts, and never after.
/// </summary>
/// <param name="Kind">Which letter.</param>
/// <param name="Value">As stored: ISO year × 100 + week, or year × 100 + month.</param>
public readonly record struct DigestPeriod(DigestKind Kind, int Value)
{
    /// <summary>The hour that letters go out, on a Norwegian clock.</summary>
    public static readonly TimeOnly Hour = new(7, 0);

    /// <summary>The period that holds an instant: a Norwegian week or month.</summary>
    public static DigestPeriod At(DigestKind kind, DateTimeOffset now)
    {
        var day = now.DayInNorway();
        return new DigestPeriod(kind, kind == DigestKind.Weekly ? IsoWeek.Of(day).Value : (day.Year * 100) + day.Month);
    }

    public DateOnly First => Kind == DigestKind.Weekly ? IsoWeek.FromValue(Value).Monday : new DateOnly(Value / 100, Value % 100, 1);

    /// <summary>When its letters go out: Monday at seven; the month's first working day at seven.</summary>
    public DateTimeOffset Opens => LocalTime.At(Kind == DigestKind.Weekly ? First : WorkingDays.FirstOfMonth(First), Hour);

    /// <summary>When it is over, and with it every letter that was not sent.</summary>
    public DateTimeOffset Ends => LocalTime.At(Kind == DigestKind.Weekly ? First.AddDays(7) : First.AddMonths(1), TimeOnly.MinValue);

    /// <summary>Whether its letters may be sent.</summary>
    public bool IsOpen(DateTimeOffset now) => now >= Opens && now < Ends;

    /// <summary>As in names of letters: <c>2026-48</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value / 100:D4}-{Value % 100:D2}");
}
