using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>The language of a letter: the person's own, else the kommune's.</summary>
internal static class LetterLanguage
{
    public static async Task<CultureInfo> OfAsync(KommuneWork work, int accountId) =>
        (await OfAllAsync(work, [accountId]))[accountId];

    /// <summary>The same of many, in one question.</summary>
    public static async Task<IReadOnlyDictionary<int, CultureInfo>> OfAllAsync(KommuneWork work, IReadOnlyCollection<int> accountIds)
    {
        if (accountIds.Count == 0)
            return new Dictionary<int, CultureInfo>();
        var own = await work.Db.DigestChoices.Where(c => accountIds.Contains(c.AccountId)).ToDictionaryAsync(c => c.AccountId, c => c.Language, work.CancellationToken);
        var fallback = await OfKommuneAsync(work);
        return accountIds.ToDictionary(id => id, id => Cultures.Find(own.GetValueOrDefault(id)) ?? fallback);
    }

    private static async Task<CultureInfo> OfKommuneAsync(KommuneWork work)
    {
        var root = UnitPath.RootOf(work.Reach[0]);
        return Cultures.Find(await work.Db.MunicipalSettings.Where(s => s.RootUnitId == root).Select(s => s.Language).FirstOrDefaultAsync(work.CancellationToken))
            ?? CultureInfo.CurrentUICulture;
    }
}
