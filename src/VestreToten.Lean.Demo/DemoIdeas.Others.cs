namespace VestreToten.Lean.Demo;

/// <summary>The improvements of schools, works and groups of leaders.</summary>
internal static partial class DemoIdeas
{
    private static readonly DemoIdea[] School =
    [
        new("Leter etter ledig møterom", IsThief: true), new("Kopimaskinen stopper hver mandag", IsThief: true), new("Felles årshjul på veggen"),
        new("Faste kroker til regntøyet"), new("Kortere morgenmøte, stående", Comment: "Sju minutter holder."), new("Bytte utetid med naboavdelingen"),
        new("Én mappe for alle ukeplaner"), new("Låneskap for nettbrett"),
    ];

    private static readonly DemoIdea[] SchoolEnded =
    [
        new("Merkede kasser til leker", Comment: "Barna rydder selv nå."), new("Én kanal for beskjeder hjem"), new("Vi leter etter nøkler til gymsalen", IsThief: true),
        new("Vikarperm med det viktigste"), new("Saks og lim på hvert rom"), new("Oppsett for inspeksjon på én side"), new("Ryddetid før langfri"),
        new("Samme mal for ukebrev"), new("To ladere på hvert trinn"), new("Oversikt over allergier på kjøkkenet"), new("Dobbel føring av fravær", IsThief: true, "Borte fra uke 40."),
        new("Stille sone på arbeidsrommet"), new("Plan for regnværsdager"), new("Faste bord til matpakker"), new("Sykler inn i skuret"), new("Materiell bestilles samlet"),
    ];

    private static readonly DemoIdea[] Works =
    [
        new("Kjører tilbake etter verktøy", IsThief: true), new("Venter på nøkler til bygg", IsThief: true), new("Rutekart for hele uka"),
        new("Sjekkliste i bilen"), new("Felles vask av mopper", Comment: "Holder det med tre ganger i uka?"), new("Bytte rekkefølge på byggene"),
        new("Melding når det er fritt på rommet"), new("Lager nær inngangen"),
    ];

    private static readonly DemoIdea[] WorksEnded =
    [
        new("Fast plass til skiltene", Comment: "Ingen leting i dag heller."), new("To tralleoppsett i stedet for ett"), new("Drivstoffkort i hver bil"),
        new("Vi henter salt på feil side av byen", IsThief: true), new("Navn på nøklene"), new("Morgenmøte ved tavla"), new("Bilder av hvordan det skal se ut"),
        new("Bestille mopper hver måned"), new("Reservedeler i hylle ved porten"), new("Avtale om brøyting ved skolen"), new("Vannpost ved parken"),
        new("Dobbel timeføring", IsThief: true, "Nå føres timene ett sted."), new("Varmeskap til hansker"), new("Oversikt over gatelys"), new("Felles lader til batteriene"), new("Lettere spann"),
    ];

    private static readonly DemoIdea[] Office =
    [
        new("Samme tall rapporteres to steder", IsThief: true), new("Leter i e-post etter vedlegg", IsThief: true), new("Kortere møter med fast slutt"),
        new("Felles mal for vikaravtaler"), new("Møtefri onsdag", Comment: "Vi prøver ut måneden."), new("Faste tider for spørsmål om lønn"), new("Én side om nye ansatte"),
        new("Delt kalender for ferie"),
    ];

    private static readonly DemoIdea[] OfficeEnded =
    [
        new("Saksliste dagen før", Comment: "Møtene er blitt en halvtime kortere."), new("Stående ukemøte"), new("Ett sted for rutiner"), new("Papirkopi av alt", IsThief: true),
        new("Fast svar på vanlige spørsmål"), new("Velkomstpakke til nye"), new("Digital signering"), new("Felles oversikt over vikarer"), new("Kvartalsplan på én side"),
        new("Skjema ingen leste", IsThief: true, "Fjernet."), new("Telefonvakt på rundgang"), new("Bestille møterom fra kalenderen"), new("Lunsj uten møter"), new("Mappe for maler"),
        new("Korte referat"), new("Budsjett i bilder"),
    ];
}
