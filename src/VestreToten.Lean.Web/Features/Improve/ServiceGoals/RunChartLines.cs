using System.Globalization;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>
/// Where a run chart's lines run, in a box of given width and height: a line for each unbroken run of weeks, never across a
/// week that was not measured, and the target as steps, each week at the target that held then.
/// </summary>
internal sealed record RunChartLines(IReadOnlyList<string> Lines, IReadOnlyList<(string X, string Y)> Dots, string Target)
{
    public static RunChartLines Of(IReadOnlyList<RunPoint> points, double width, double height, double margin)
    {
        var numbers = points.SelectMany(p => new[] { p.Value, p.Target }).OfType<decimal>().ToList();
        if (numbers.Count == 0)
            return new RunChartLines([], [], "");
        var (low, high) = (numbers.Min(), numbers.Max());
        var lines = new List<List<string>> { new() };
        var dots = new List<(string, string)>();
        var target = new List<string>();
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is { } value)
            {
                dots.Add((Text(X(i)), Text(Y(value))));
                lines[^1].Add($"{Text(X(i))},{Text(Y(value))}");
            }
            else if (lines[^1].Count > 0)
            {
                lines.Add([]);
            }

            if (points[i].Target is { } aim)
                target.Add($"{(target.Count == 0 ? "M" : "L")}{Text(X(i - 0.5))} {Text(Y(aim))} L{Text(X(i + 0.5))} {Text(Y(aim))}");
        }

        return new RunChartLines([.. lines.Where(l => l.Count > 1).Select(l => string.Join(' ', l))], dots, string.Join(' ', target));

        double X(double week) => Math.Clamp(margin + ((width - (2 * margin)) * week / Math.Max(1, points.Count - 1)), margin, width - margin);

        double Y(decimal number) =>
            high == low ? height / 2 : margin + ((height - (2 * margin)) * (double)((high - number) / (high - low)));
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
