using System.Security.Claims;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>The account as a file: a row for each gain. Its hours are rounded so that their sums are the page's.</summary>
internal sealed class AccountFile(TimeAccountQueries queries, IStringLocalizer<AccountTexts> texts, IStringLocalizer<GainTexts> gains)
{
    private const int Decimals = 2;

    private static readonly string[] Columns = ["Unit", "Slug", "Title", "State", "Purpose", "UsedFor", "FoundYear", "UsedOn", "Found", "Used", "FoundOnce", "UsedOnce"];

    /// <summary>The file; null where the account may not be seen, or there is none.</summary>
    public async Task<(string Name, ExcelSheet Sheet)?> ExecuteAsync(ClaimsPrincipal who, string? slug, int year, CancellationToken cancellationToken = default)
    {
        if (await queries.EveryAsync(who, slug, year, cancellationToken) is not { } lines)
            return null;
        var (found, used) = (Hours(false, l => l.FoundParts), Hours(false, l => l.UsedParts));
        var (foundOnce, usedOnce) = (Hours(true, l => l.FoundParts), Hours(true, l => l.UsedParts));
        var rows = lines.Select((l, i) => (IReadOnlyList<FileCell>)
        [
            l.Unit.Name, l.Unit.Slug, l.Line.Title, gains["State." + l.Line.State].Value, l.Line.Purpose is { } purpose ? gains["Purpose." + purpose].Value : null,
            l.Line.UsedFor, (int?)l.FoundYear, l.UsedOn, found[i], used[i], foundOnce[i], usedOnce[i],
        ]).ToList();
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tidsregnskap-{(slug is null ? "" : slug + "-")}{year}");
        return (name, new ExcelSheet(texts["Title", year], [.. Columns.Select(c => texts["File." + c].Value)], rows));

        IReadOnlyList<FileCell> Hours(bool isOnce, Func<LockedGain, long> parts)
        {
            var rounded = RoundedSum.Of([.. lines.Select(l => l.Line.IsOnce == isOnce ? GainTime.HoursOf(parts(l.Line)) : 0)], Decimals);
            return [.. lines.Zip(rounded, (l, hours) => l.Line.IsOnce == isOnce ? (FileCell)(decimal?)hours : default)];
        }
    }
}
