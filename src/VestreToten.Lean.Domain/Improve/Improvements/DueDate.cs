namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>What is wrong with a day that somebody chose.</summary>
public enum DateFault
{
    None,

    TooEarly,

    TooLate,
}

/// <summary>The day an improvement is to be finished by.</summary>
public static class DueDate
{
    /// <summary>How many years back it may lie: a card moved over from a whiteboard may be overdue.</summary>
    public const int MaxYearsBack = 1;

    /// <summary>How many years ahead it may lie: farther is a slip of the finger.</summary>
    public const int MaxYearsAhead = 10;

    /// <summary>What is wrong with the day. No day at all is fine.</summary>
    /// <param name="due">The day.</param>
    /// <param name="today">The Norwegian day.</param>
    public static DateFault Check(DateOnly? due, DateOnly today) =>
        due < today.AddYears(-MaxYearsBack) ? DateFault.TooEarly
        : due > today.AddYears(MaxYearsAhead) ? DateFault.TooLate
        : DateFault.None;
}
