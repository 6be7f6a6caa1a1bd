using System.Globalization;
using System.Text;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>
/// How many voted, week for week: a box as high as all who could, filled as far as those who did. More ballots than people
/// go above the box.
/// </summary>
/// <param name="Could">The boxes.</param>
/// <param name="Did">The fillings.</param>
/// <param name="Most">How many people the box's height stands for; 1 at least.</param>
internal sealed record VoteBars(string Could, string Did, int Most)
{
    private const double Share = 0.7;

    public static VoteBars Of(IReadOnlyList<TrendPoint> points, IsoWeek first, IsoWeek last, double width, double height)
    {
        var slot = width / (((last.Monday.DayNumber - first.Monday.DayNumber) / 7) + 1);
        var most = Math.Max(1, points.Select(p => Math.Max(p.Ballots, p.Headcount)).DefaultIfEmpty(1).Max());
        var (could, did) = (new StringBuilder(), new StringBuilder());
        foreach (var point in points.Where(p => p.Week >= first && p.Week <= last))
        {
            var left = ((point.Week.Monday.DayNumber - first.Monday.DayNumber) / 7 * slot) + (slot * (1 - Share) / 2);
            Box(could, left, point.Headcount);
            Box(did, left, point.Ballots);
        }

        return new VoteBars(could.ToString(), did.ToString(), most);

        void Box(StringBuilder path, double left, int people)
        {
            if (people > 0)
                path.Append(CultureInfo.InvariantCulture, $"M{left:0.#} {height:0.#}V{height * (1 - ((double)people / most)):0.#}h{slot * Share:0.##}V{height:0.#}Z");
        }
    }
}
