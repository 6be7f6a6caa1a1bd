using System.Globalization;
using System.Text;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>
/// Bars of shares below each other, as lines to be drawn broad: always green, pink, red from the left. A bar whose colours
/// are hidden is a thin dashed line in <see cref="Few"/>; one without ballots is an empty place.
/// </summary>
internal sealed record ShareBars(string Green, string Pink, string Red, string Few)
{
    public const double Width = 150;

    /// <summary>From one bar to the next.</summary>
    public const double RowHeight = 11;

    private const double Gap = 1.5;

    /// <summary>A bar for each, the oldest at the top.</summary>
    public static ShareBars Of(IReadOnlyList<TrendBandCell> cells)
    {
        var parts = new[] { new StringBuilder(), new StringBuilder(), new StringBuilder() };
        var few = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            var y = (i + 0.5) * RowHeight;
            if (cells[i].Shares is { } shares)
                Bar([shares.Green, shares.Pink, shares.Red], y);
            else if (cells[i].Ballots > 0)
                few.Append(CultureInfo.InvariantCulture, $"M0 {y:0.#}H{Width:0.#}");
        }

        return new ShareBars(parts[0].ToString(), parts[1].ToString(), parts[2].ToString(), few.ToString());

        void Bar(double[] shares, double y)
        {
            var room = Width - (Gap * (shares.Count(s => s > 0) - 1));
            var x = 0.0;
            for (var colour = 0; colour < shares.Length; colour++)
            {
                if (shares[colour] <= 0)
                    continue;
                var to = x + (shares[colour] * room);
                parts[colour].Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}H{to:0.#}");
                x = to + Gap;
            }
        }
    }
}
