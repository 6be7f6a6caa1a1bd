using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Web.Features.Meetings;

/// <summary>What a step is called: the unit's own words, or the usual ones in the reader's language.</summary>
internal static class AgendaWords
{
    public static string Of(IStringLocalizer texts, AgendaEntry entry) => entry.Title ?? texts["Step." + entry.Step].Value;
}
