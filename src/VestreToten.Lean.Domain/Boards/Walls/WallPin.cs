namespace VestreToten.Lean.Domain.Boards.Walls;

/// <summary>A leader's own PIN, by which a paired screen is unlocked: six digits, hashed as a password is.</summary>
public sealed class WallPin
{
    public const int Length = 6;

    private WallPin()
    {
    }

    public int AccountId { get; private set; }

    public string Hash { get; private set; } = "";

    public static WallPin Of(int accountId, string hash) => new() { AccountId = accountId, Hash = hash };

    /// <summary>Six digits 0–9, and nothing else.</summary>
    public static bool CanBe(string? typed) => typed is { Length: Length } && typed.All(char.IsAsciiDigit);

    /// <summary>
    /// Whether it is among what is tried first: one or two different digits, digits that go up or down one by one, the same two or
    /// three again and again, forwards or backwards, three pairs, a day (160585), or a year with its month (198505).
    /// </summary>
    public static bool IsGuessable(string pin) =>
        pin.Distinct().Count() < 3
        || GoesBy(pin, 1) || GoesBy(pin, -1)
        || pin[..3] == pin[3..] || (pin[..2] == pin[2..4] && pin[2..4] == pin[4..])
        || pin[..3].SequenceEqual(pin[3..].Reverse())
        || (pin[0] == pin[1] && pin[2] == pin[3] && pin[4] == pin[5])
        || IsDay(pin[..2], pin[2..4]) || IsYearAndMonth(pin);

    private static bool GoesBy(string pin, int step) => Enumerable.Range(1, pin.Length - 1).All(i => (pin[i] - pin[i - 1] - step + 10) % 10 == 0);

    private static bool IsDay(string day, string month) => Number(day) is >= 1 and <= 31 && Number(month) is >= 1 and <= 12;

    private static bool IsYearAndMonth(string pin) => Number(pin[..4]) is >= 1930 and <= 2039 && Number(pin[4..]) is >= 1 and <= 12;

    private static int Number(string digits) => digits.Aggregate(0, (sum, digit) => (sum * 10) + (digit - '0'));
}
