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
        Cultures.Find(await work.Db.DigestChoices.Where(c => c.AccountId == accountId).Select(c => c.Language).FirstOrDefaultAsync(work.CancellationToken))
        ?? await OfKommuneAsync(work);

    public static async Task<CultureInfo> OfKommuneAsync(KommuneWork work)
    {
        var root = UnitPath.RootOf(work.Reach[0]);
        return Cultures.Find(await work.Db.MunicipalSettings.Where(s => s.RootUnitId == root).Select(s => s.Language).FirstOrDefaultAsync(work.CancellationToken))
            ?? CultureInfo.CurrentUICulture;
    }
}
