using System.Globalization;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>The settings under <c>Lean:Limits</c>: how much one board may hold, whoever puts it there and however slowly.</summary>
internal sealed record BoardLimits
{
    /// <summary>Most improvements that are open at once, over all columns.</summary>
    public int OpenImprovements { get; init; } = 1000;

    /// <summary>Most photos, those of ended improvements as well.</summary>
    public int Photos { get; init; } = 5000;

    /// <summary>Most megabytes of photos, without their thumbnails.</summary>
    public int PhotoMegabytes { get; init; } = 3000;

    public static BoardLimits Read(IConfiguration configuration)
    {
        var defaults = new BoardLimits();
        return new BoardLimits
        {
            OpenImprovements = NumberFrom(configuration, nameof(OpenImprovements), defaults.OpenImprovements),
            Photos = NumberFrom(configuration, nameof(Photos), defaults.Photos),
            PhotoMegabytes = NumberFrom(configuration, nameof(PhotoMegabytes), defaults.PhotoMegabytes),
        };
    }

    private static int NumberFrom(IConfiguration configuration, string name, int defaultNumber) => configuration["Lean:Limits:" + name] switch
    {
        null => defaultNumber,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1_000_000 => number,
        _ => throw new SettingException("Lean__Limits__" + name, "must be a whole number from 1 to 1000000"),
    };
}
