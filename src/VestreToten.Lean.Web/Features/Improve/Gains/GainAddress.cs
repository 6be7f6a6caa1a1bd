namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>Where one gain stands on its board's page.</summary>
internal static class GainAddress
{
    /// <summary>The page of a year, at one gain.</summary>
    public static string Of(string unitSlug, int year, int gainId) => FormattableString.Invariant($"/tavle/{unitSlug}/gevinster?ar={year}#{Anchor(gainId)}");

    public static string Anchor(int gainId) => FormattableString.Invariant($"gevinst-{gainId}");
}
