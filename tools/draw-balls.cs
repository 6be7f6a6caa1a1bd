// Draws the plush balls of the vases: dotnet run tools/draw-balls.cs -- <outdir>
// The result is committed; run it again only to change how a ball looks. Same input, same bytes.
using System.Globalization;
using System.Text;

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: dotnet run tools/draw-balls.cs -- <outdir>");
    return 1;
}

Directory.CreateDirectory(folder);
foreach (var ball in Wool.Balls)
    File.WriteAllText(Path.Combine(folder, ball.Name + ".svg"), Pompom.Draw(ball));
return 0;

/// <summary>One kind of wool: its colour in full shadow, in half light and in full light, and its face.</summary>
internal sealed record Wool(string Name, uint Seed, Shade Dark, Shade Mid, Shade Light, string Ink, string Face)
{
    private const string Eyes = "M76 84v4M124 84v4";

    public static readonly Wool[] Balls =
    [
        new("green", 20261, new(0x2b6a1f), new(0x55a838), new(0xb0e083), "#12210f", Eyes + "|M71 109Q100 143 129 109"),
        new("pink", 20262, new(0xb84c80), new(0xef8fb9), new(0xffdcea), "#2e1220", Eyes + "|M75 121H125"),
        new("red", 20263, new(0x7c0f10), new(0xd7352e), new(0xff9280), "#240505", Eyes + "|M71 128Q100 96 129 128"),
        new("grey", 20264, new(0x6f6a61), new(0xaca79d), new(0xe6e2d9), "", ""),
    ];

    /// <summary>The wool's colour at a share of light from 0 (shadow) to 1 (full light).</summary>
    public Shade At(double light) => light < 0.5
        ? Shade.Between(Dark, Mid, light * 2)
        : Shade.Between(Mid, Light, light * 2 - 1);
}

/// <summary>An RGB colour.</summary>
internal readonly record struct Shade(int Rgb)
{
    public static Shade Between(Shade from, Shade to, double share)
    {
        var mixed = 0;
        for (var shift = 16; shift >= 0; shift -= 8)
        {
            var (a, b) = ((from.Rgb >> shift) & 255, (to.Rgb >> shift) & 255);
            mixed |= (int)Math.Round(a + (b - a) * share) << shift;
        }
        return new Shade(mixed);
    }

    public override string ToString() => "#" + Rgb.ToString("x6", CultureInfo.InvariantCulture);
}

/// <summary>A short tuft of yarn on the canvas, from its root to its tip, bent a little at the middle.</summary>
internal readonly record struct Tuft(int Layer, int Tone, double Angle, int X, int Y, int BendX, int BendY, int TipX, int TipY);

internal static class Pompom
{
    private const int Centre = 100;
    private const double Radius = 80;
    private const int Tufts = 600;
    private const int Tones = 9;

    // Back to front: the fringe round the rim, the coat, and the small curls that face the viewer.
    private static readonly double[] Widths = [3.2, 3.8, 3.4];

    public static string Draw(Wool wool)
    {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 200\">");
        AppendBody(svg, wool);
        svg.Append("<g fill=\"none\" stroke-linecap=\"round\">");
        foreach (var bundle in Grow(wool).GroupBy(tuft => (tuft.Layer, tuft.Tone)).OrderBy(group => group.Key))
            AppendBundle(svg, wool, bundle.Key.Layer, bundle.Key.Tone, bundle);
        AppendFace(svg, wool);
        return svg.Append("</g></svg>\n").ToString();
    }

    // The shaded disc: circles stacked towards the light. Gradients would need ids, and ids collide when inlined.
    private static void AppendBody(StringBuilder svg, Wool wool)
    {
        const int circles = 9;
        for (var step = 0; step < circles; step++)
        {
            var share = step / (circles - 1.0);
            var (x, y) = (Centre - share * 26, Centre - share * 30);
            svg.Append(CultureInfo.InvariantCulture,
                $"<circle cx=\"{x:0}\" cy=\"{y:0}\" r=\"{Radius + 1 - share * 62:0}\" fill=\"{wool.At(0.16 + share * 0.54)}\"/>");
        }
    }

    // Points spread evenly over the half of a sphere that is seen (and a little behind it), a tuft on each.
    private static IEnumerable<Tuft> Grow(Wool wool)
    {
        var dice = new Dice(wool.Seed);
        for (var number = 0; number < Tufts; number++)
        {
            var depth = -0.18 + 1.18 * (number + 0.5) / Tufts;
            var turn = number * Math.PI * (3 - Math.Sqrt(5)) + dice.Spread(0.12);
            var (across, height) = Math.SinCos(turn) is var (sin, cos) ? (cos, sin) : default;
            var flat = Math.Sqrt(1 - depth * depth);
            var (x, y) = (flat * across, flat * height);

            var light = 0.4 + 0.58 * (-0.48 * x - 0.6 * y + 0.5 * depth) + dice.Spread(0.15);
            var tone = Math.Clamp((int)Math.Round(light * (Tones - 1)), 0, Tones - 1);

            var length = depth < 0.3 ? 15 + dice.Spread(6) : 15 + dice.Spread(4);
            var root = Radius - 3 - (depth < 0.3 ? 2 : 0);
            var lean = 2.5 + 4.5 * Math.Max(0, depth);
            var (tipX, tipY) = (x * length + dice.Spread(lean), y * length + dice.Spread(lean));
            var (bendX, bendY) = (tipX / 2 + dice.Spread(2.4), tipY / 2 + dice.Spread(2.4));

            var layer = depth < 0.3 ? 0 : depth < 0.72 ? 1 : 2;
            yield return new Tuft(layer, tone, turn % Math.Tau, Whole(Centre + x * root), Whole(Centre + y * root),
                Whole(bendX), Whole(bendY), Whole(tipX), Whole(tipY));
        }
    }

    private static void AppendBundle(StringBuilder svg, Wool wool, int layer, int tone, IEnumerable<Tuft> tufts)
    {
        svg.Append(CultureInfo.InvariantCulture,
            $"<path stroke=\"{wool.At(tone / (Tones - 1.0))}\" stroke-width=\"{Widths[layer]}\" d=\"");
        foreach (var tuft in tufts.OrderBy(tuft => tuft.Angle))
        {
            svg.Append('M').Append(tuft.X).Append(' ').Append(tuft.Y).Append('q').Append(tuft.BendX);
            foreach (var number in (ReadOnlySpan<int>)[tuft.BendY, tuft.TipX, tuft.TipY])
                svg.Append(number < 0 ? "" : " ").Append(number);
        }
        svg.Append("\"/>");
    }

    // Eyes and mouth stand on a lighter breath of wool, so that they hold their contrast on any tuft.
    private static void AppendFace(StringBuilder svg, Wool wool)
    {
        if (wool.Face.Split('|') is not [var eyes, var mouth])
            return;
        svg.Append(CultureInfo.InvariantCulture, $"<path stroke=\"{wool.At(0.78)}\" stroke-opacity=\".4\" stroke-width=\"20\" d=\"{eyes}{mouth}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path stroke=\"{wool.Ink}\" stroke-width=\"16\" d=\"{eyes}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path stroke=\"{wool.Ink}\" stroke-width=\"9\" d=\"{mouth}\"/>");
    }

    private static int Whole(double value) => (int)Math.Round(value);
}

/// <summary>A small xorshift generator: the same numbers on every machine and every .NET.</summary>
internal sealed class Dice(uint seed)
{
    private uint _state = seed;

    /// <summary>An even spread from −<paramref name="reach"/> to +<paramref name="reach"/>.</summary>
    public double Spread(double reach)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (_state / (double)uint.MaxValue * 2 - 1) * reach;
    }
}
