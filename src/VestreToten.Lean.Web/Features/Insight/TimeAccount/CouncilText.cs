using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>Writes a year of the account as a text for the council: a heading, then its paragraphs.</summary>
internal sealed class CouncilText(IStringLocalizer<AccountTexts> texts, IStringLocalizer<GainTexts> gains)
{
    public IReadOnlyList<string> Of(AccountView view, CultureInfo language, int thisYear)
    {
        using var scope = CultureScope.Of(language);
        var (whole, year) = (view.Account.Whole, view.Year.ToString(CultureInfo.InvariantCulture));
        List<string> lines =
        [
            texts["Title", year],
            texts[
                view.Year < thisYear ? "Council.Lead" : "Council.Lead.Now", year, view.Scope.Name, Hours(whole.Found.HoursPerYear), Hours(whole.Used.HoursPerYear),
                Hours(view.Account.Confirmed.HoursPerYear)],
        ];
        if (view.Scope.ShowsFte)
        {
            lines.Add(texts[
                "Council.Fte", GainWords.Number(view.HoursPerFte), GainWords.Fte(whole.Found.Fte), GainWords.Fte(whole.Used.Fte), Hours(whole.Found.HoursPerYear),
                Hours(whole.Used.HoursPerYear)]);
        }

        // As they are printed the uses add up to what is printed of all.
        var used = RoundedSum.Of([.. view.Account.Purposes.Select(p => p.Sum.Used.HoursPerYear)], 2);
        var hoursOf = view.Account.Purposes.Zip(used).ToDictionary(p => p.First, p => p.Second);
        var uses = view.Account.Purposes.Where(p => p.Purpose != GainPurpose.Savings).ToList();
        if (uses.Count > 0)
        {
            lines.Add(texts["Council.Uses", string.Join(", ", uses.Select(p => texts[
                "Council.Use", Lower(p.Purpose is { } kind ? gains["Purpose." + kind] : texts["Purpose.None"]), Hours(hoursOf[p])].Value))]);
        }

        var savings = view.Account.Purposes.Where(p => p.Purpose == GainPurpose.Savings).Select(p => hoursOf[p]).FirstOrDefault();
        if (whole.Used.Count > 0)
            lines.Add(savings > 0 ? texts["Council.Savings", Hours(savings)] : texts["Council.NoSavings"]);
        if (view.Account.UsedOnceHours > 0)
            lines.Add(texts["Council.Once", Hours(view.Account.UsedOnceHours)]);
        lines.Add(texts["Council.Method"]);
        if (view.LockedOn is { } day)
            lines.Add(texts["Council.Locked", WrittenTime.ShortDayAndYear(day)]);
        return lines;
    }

    // Two decimals, as whoever reads it divides by the constant.
    private static string Hours(decimal hours) => GainWords.Exact(hours);

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
