using System.Globalization;
using System.Text;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>Weeks side by side: a dot where the meeting was held, a ring where it was not, a dash where none was planned, nothing before the board was in use.</summary>
internal sealed record MeetingDots(string Held, string NotHeld, string None)
{
    /// <summary>A week's width.</summary>
    public const int Slot = 14;

    public const int Height = 14;

    private const int Radius = 4;

    /// <summary>The weeks, oldest to the left.</summary>
    public static MeetingDots Of(IReadOnlyList<MeetingMark> marks)
    {
        var (held, notHeld, none) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i].State == MeetingMarkState.NotBegun)
                continue;
            var x = (i * Slot) + (Slot / 2);
            if (marks[i].State == MeetingMarkState.None)
                none.Append(CultureInfo.InvariantCulture, $"M{x - 2} {Height / 2}h4");
            else
                (marks[i].State == MeetingMarkState.Held ? held : notHeld).Append(
                    CultureInfo.InvariantCulture, $"M{x - Radius} {Height / 2}a{Radius} {Radius} 0 1 0 {2 * Radius} 0a{Radius} {Radius} 0 1 0 {-2 * Radius} 0");
        }

        return new MeetingDots(held.ToString(), notHeld.ToString(), none.ToString());
    }
}
