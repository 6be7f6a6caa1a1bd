using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Demo;

/// <summary>What the units have saved. Ytterskogen's add up to the wall as it was drawn: 11.5 hours a week found, 6.5 of them in use.</summary>
internal static class DemoGains
{
    public static IReadOnlyList<DemoGain> Of(DemoUnit unit) => unit switch
    {
        { Slug: DemoUnits.Ytterskogen } =>
        [
            new("Slipper å lete etter løftebelter", 5, 30, "rolige måltider") { From = "Fast plass til løftebelter", DaysAgo = 100 },
            new("Medisinrunden uten omveier", 20, 12, "turgåing og måltider")
            {
                From = "Medisinrunden uten omveier", DaysAgo = 20, Quality = "Færre forstyrrelser under medisinutdelingen.",
            },
            new("Bleier på ett lager", 10, 21) { From = "Leter etter bleier på tre lagre", DaysAgo = 2 },
            new("Kortere vei til skyllerommet", 6, 15, "fagprat på fredager") { Purpose = GainPurpose.Skills, IsOnlyAgreed = true, From = "Kortere vei til skyllerom: mål gangtid", DaysAgo = 6 },
            new("Ett skjema mindre", 15, 12, "samtaler med beboerne") { IsLastYear = true, LapsedWhy = "Skjemaet er innført igjen." },
        ],
        { Season: DemoSeason.Care } =>
        [
            new("Kortere rapport", 10, 14 + (unit.Staff % 8), "flere besøk uten hast") { DaysAgo = 120, IsConfirmed = true, From = "Kortere rapport med fast rekkefølge" },
            new("Mindre leting etter utstyr", 5, 20 + unit.Staff),
            new("Felles vaktplan på veggen", 15, 10 + (unit.Staff % 5), "besøk ute") { IsLastYear = true, IsConfirmed = true },
        ],
        { Season: DemoSeason.School } =>
        [
            new("Ett sted for beskjeder", 10, 15 + (unit.Staff % 6), "lesegrupper") { DaysAgo = 110, IsConfirmed = true, From = "Én kanal for beskjeder hjem" },
            new("Kortere morgenmøte", 8, 5 * (unit.Staff / 3)),
            new("Faste maler for beskjeder", 10, 20, "forberedelse av undervisning") { IsLastYear = true, IsConfirmed = true, Purpose = GainPurpose.Skills },
        ],
        { Season: DemoSeason.Works } =>
        [
            new("Færre turer etter verktøy", 25, 6 + (unit.Staff % 4), "vedlikehold vi ellers ikke rekker") { Purpose = GainPurpose.Capacity },
            new("Ett verktøyskap per bil", 20, 10, "flere ferdige oppdrag") { IsLastYear = true, IsConfirmed = true, Purpose = GainPurpose.Capacity },
            new("Nøkler med navn", 5, 10 + unit.Staff) { From = "Navn på nøklene" },
        ],
        _ =>
        [
            new("Saksliste dagen før", 30, 2, "tid ute i enhetene") { Purpose = GainPurpose.Quality, From = "Saksliste dagen før" },
            new("Samme tall ett sted", 20, 3, "mindre overtid i lønnskjøringa") { Purpose = GainPurpose.Savings },
        ],
    };
}
