namespace VestreToten.Lean.Demo;

/// <summary>Invented improvements, in the words of those who do the work.</summary>
internal static partial class DemoIdeas
{
    public static DemoIdeaPool Of(DemoUnit unit) => unit switch
    {
        { Slug: DemoUnits.Ytterskogen } => new(Ytterskogen, [new("Fast plass til løftebelter", Comment: "Nå vet alle hvor de henger."), .. CareEnded]),
        { Season: DemoSeason.Care } => new(Care, Shifted(CareEnded, unit)),
        { Season: DemoSeason.School } => new(School, Shifted(SchoolEnded, unit)),
        { Season: DemoSeason.Works } => new(Works, Shifted(WorksEnded, unit)),
        _ => new(Office, Shifted(OfficeEnded, unit)),
    };

    // Two boards of one kind do not have the same archive.
    private static List<DemoIdea> Shifted(DemoIdea[] ideas, DemoUnit unit) =>
        [.. Enumerable.Range(0, Math.Min(ideas.Length, 10 + (unit.Staff % 7))).Select(i => ideas[(i + unit.Staff) % ideas.Length])];

    // As the wall was drawn; the order is that of the places in DemoWorkOpen.
    private static readonly DemoIdea[] Ytterskogen =
    [
        new("Merke hyllene på lageret", IsThief: true), new("Leter etter bleier på tre lagre", IsThief: true), new("Medisintralle på hvert plan"),
        new("Kaffe før rapport, ikke etter"), new("Kortere vei til skyllerom: mål gangtid", Comment: "Første uke: 38 færre turer."),
        new("Ny rutine for handleliste"), new("Prøve ringeliste ved sykdom i to uker", Comment: "Så langt går det fint."),
        new("Felles nøkkelskap ved inngangen"),
    ];

    private static readonly DemoIdea[] Care =
    [
        new("Nøklene ligger på ulike steder", IsThief: true), new("Leter etter ledige hjelpemidler", IsThief: true), new("Én felles kjøreliste på skjerm"),
        new("Fast time til dokumentasjon før vaktskifte"), new("Pakke bilen kvelden før", Comment: "Vi kommer ti minutter tidligere ut."),
        new("Bytte på hvem som tar telefonen"), new("Handle inn to ganger i uka, ikke fem"), new("Skriver nede: vi går opp for å hente utskrift", IsThief: true),
    ];

    private static readonly DemoIdea[] CareEnded =
    [
        new("Medisinrunden uten omveier", Comment: "Vi går én runde mindre hver formiddag."), new("Ladestasjon for nettbrettene"), new("Kortere rapport med fast rekkefølge"),
        new("Hansker på hvert bad"), new("Rydde skyllerommet hver fredag"), new("Egen parkering for tjenestebilene"),
        new("Vi fyller ut samme skjema to ganger", IsThief: true, "Nå holder det med ett."), new("Fast plass til blodtrykksapparatet"), new("Tavle for ukas turer"),
        new("Leter etter rene kluter", IsThief: true), new("Navn på skapene"), new("Bestille mat digitalt"), new("Sjekkliste ved nattevakt"),
        new("Telefonen ringer midt i stellet", IsThief: true), new("Felles kalender for legebesøk"), new("Nye hjul på tralla"),
        new("Vaktbytte i appen, ikke på lapp"), new("Bedre lys i gangen"),
    ];
}
