using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Access.Matrix;

public sealed partial class EndpointMatrixTests
{
    private const string Everybody = "*";
    private const string Nobody = "";
    private const string Followers = "staff leader manager coordinator admin";
    private const string Walls = "wall wallUnlocked";
    private const string Seers = Followers + " " + Walls;
    private const string Workers = "staff leader";
    private const string Leaders = "leader";
    private const string Phones = "phone otherPhone phoneForgotten";
    private const string Roles = Followers + " leaderAbove otherLeader otherManager otherAdmin";
    private const string SignedIn = Roles + " noRole roleOver";
    private const string Keys = "keyStaff keyLeader keyManager";

    private static readonly string Week = IsoWeek.Of(LocalTime.DayInNorway(TimeProvider.System.GetUtcNow())).ToString();
    private static readonly string Year = LocalTime.DayInNorway(TimeProvider.System.GetUtcNow()).Year.ToString(CultureInfo.InvariantCulture);
    private static string IdeaAddress => "/i/" + IdeaKey.From(new byte[IdeaKey.Bytes]);
    private static readonly string FeedKey = IdeaKey.From([.. Enumerable.Repeat((byte)1, 16)]);

    /// <summary>The pattern, an address that it answers, and who gets 200.</summary>
    private static readonly (string Pattern, string Address, string Allowed)[] Read =
    [
        // A screen is sent to its board, or to be paired.
        ("/", "/", Followers + " leaderAbove otherLeader otherManager otherAdmin noRole roleOver anonymous voter " + Phones + " disabled signedOut keyStaff keyLeader keyManager"),
        ("/404", "/404", SignedIn + " " + Walls + " otherWall"),
        ("/logg-inn", "/logg-inn", "anonymous voter disabled signedOut wallRevoked " + Phones + " " + Keys),
        // No provider is set up in the scene: OidcScene has one.
        ("/logg-inn/{provider}", "/logg-inn/ingen", Nobody),
        ("/logg-inn/{provider}/videre", "/logg-inn/ingen/videre", Nobody),
        ("/logg-inn/{provider}/ut", "/logg-inn/ingen/ut", Nobody),
        ("/healthz/live", "/healthz/live", Everybody),
        ("/healthz/ready", "/healthz/ready", Everybody),
        ("/tavle/{Unit}", "/tavle/ytterskogen", Seers),
        ("/tavle/{Unit}/mote", "/tavle/ytterskogen/mote", Seers),
        ("/tavle/{Unit}/moter", "/tavle/ytterskogen/moter", Seers),
        ("/tavle/{Unit}/moter/{When}", "/tavle/ytterskogen/moter/" + Week, Seers),
        ("/tavle/{Unit}/mal", "/tavle/ytterskogen/mal", Seers),
        ("/tavle/{Unit}/trivselsmal", "/tavle/ytterskogen/trivselsmal", Seers),
        ("/tavle/{Unit}/gevinster", "/tavle/ytterskogen/gevinster", Seers),
        ("/tavle/{Unit}/soner", "/tavle/ytterskogen/soner", Seers),
        ("/tavle/{Unit}/soner/{Zone:int}", "/tavle/ytterskogen/soner/{zone}", Seers),
        ("/tavle/{Unit}/soner/{Zone:int}/standard", "/tavle/ytterskogen/soner/{zone}/standard", Workers),
        ("/tavle/{unit}/runder.csv", "/tavle/ytterskogen/runder.csv", Workers),
        ("/sone/{zoneKey}", "/sone/" + SomeZones.Key, Everybody),
        ("/sone/{zoneKey}/takk", "/sone/" + SomeZones.Key + "/takk", Everybody),
        // The scene's zone has no photo: RoundPhotoTests have one.
        ("/sone/{zoneKey}/bilde/{hash}", "/sone/" + SomeZones.Key + "/bilde/" + SomeImprovements.Hash, Nobody),
        ("/sone/{zoneKey}/bilde/{hash}/liten", "/sone/" + SomeZones.Key + "/bilde/" + SomeImprovements.Hash + "/liten", Nobody),
        ("/tavle/{Unit}/loft", "/tavle/ytterskogen/loft", Seers),
        ("/tavle/{Unit}/forbedringer", "/tavle/ytterskogen/forbedringer", Seers),
        ("/tavle/{Unit}/forbedringer/arkiv", "/tavle/ytterskogen/forbedringer/arkiv", Seers),
        ("/tavle/{Unit}/forbedringer/{Id:int}/a3", "/tavle/ytterskogen/forbedringer/{improvement}/a3", Seers),
        ("/tavle/{unit}/styr", "/tavle/ytterskogen/styr", Leaders),
        ("/tavle/{Unit}/innstillinger", "/tavle/ytterskogen/innstillinger", Leaders),
        ("/tavle/{Unit}/dagsorden", "/tavle/ytterskogen/dagsorden", Leaders),
        ("/tavle/{Unit}/plakat", "/tavle/ytterskogen/plakat", Leaders),
        ("/tavle/{Unit}/kalender", "/tavle/ytterskogen/kalender", Leaders),
        // The scene's photo has a row and no file: the same 404 as for those who may not see it. PhotoQueries.HasAsync has its line.
        ("/tavle/{unit}/bilder/{hash}", "/tavle/ytterskogen/bilder/" + SomeImprovements.Hash, Nobody),
        ("/tavle/{unit}/bilder/{hash}/liten", "/tavle/ytterskogen/bilder/" + SomeImprovements.Hash + "/liten", Nobody),
        ("/tavle/{unit}/forbedringer.csv", "/tavle/ytterskogen/forbedringer.csv", Workers),
        ("/tavle/{unit}/moter.csv", "/tavle/ytterskogen/moter.csv", Workers),
        ("/tavle/{unit}/moter/{when}.csv", $"/tavle/ytterskogen/moter/{Week}.csv", Workers),
        ("/trender", "/trender", Roles),
        ("/trender/{Unit}", "/trender/ytterskogen", Followers),
        ("/trender/{Unit}/hms/{Year}", "/trender/ytterskogen/hms/" + Year, Followers),
        ("/tidsregnskap", "/tidsregnskap", "manager otherManager coordinator admin otherAdmin"),
        ("/tidsregnskap/{Unit}", "/tidsregnskap/ytterskogen", Followers),
        ("/saksframlegg/{Year}", "/saksframlegg/" + Year + "?enhet=ytterskogen", Followers),
        ("/eksport/tidsregnskap.csv", "/eksport/tidsregnskap.csv", "manager otherManager coordinator admin otherAdmin"),
        ("/eksport/tidsregnskap.xlsx", "/eksport/tidsregnskap.xlsx", "manager otherManager coordinator admin otherAdmin"),
        ("/eksport/tidsregnskap/{unit}.csv", "/eksport/tidsregnskap/ytterskogen.csv", Followers),
        ("/eksport/tidsregnskap/{unit}.xlsx", "/eksport/tidsregnskap/ytterskogen.xlsx", Followers),
        ("/eksport/trender.csv", "/eksport/trender.csv", Roles),
        ("/eksport/trender.xlsx", "/eksport/trender.xlsx", Roles),
        ("/eksport/trender/{unit}.csv", "/eksport/trender/ytterskogen.csv", Followers),
        ("/eksport/trender/{unit}.xlsx", "/eksport/trender/ytterskogen.xlsx", Followers),
        ("/skjerm", "/skjerm", "staff leader manager coordinator admin leaderAbove otherLeader otherManager otherAdmin noRole roleOver anonymous voter " + Phones + " disabled signedOut wallRevoked " + Keys),
        ("/skjerm/las-opp", "/skjerm/las-opp", Walls + " otherWall"),
        ("/skjermer", "/skjermer", "leader leaderAbove otherLeader admin otherAdmin"),
        ("/admin/skjermer", "/admin/skjermer", "admin otherAdmin"),
        ("/tavle/{unit}/lapper", "/tavle/ytterskogen/lapper", Leaders),
        ("/telefoner", "/telefoner", "leader leaderAbove otherLeader admin otherAdmin"),
        ("/admin/telefoner", "/admin/telefoner", "admin otherAdmin"),
        ("/bli-med/{key}", "/bli-med/{joinKey}", Everybody),
        ("/min-tavle", "/min-tavle", "phone otherPhone"),
        ("/varsler", "/varsler", SignedIn),
        ("/konto", "/konto", SignedIn),
        ("/konto/app", "/konto/app", SignedIn),
        ("/konto/mine-data.json", "/konto/mine-data.json", SignedIn),
        // A redirect that takes the secret out of the address, and then no such link: EmailTests have one.
        ("/konto/ny-epost/{token}", "/konto/ny-epost/abc", Nobody),
        ("/konto/ny-epost", "/konto/ny-epost", Nobody),
        // For those who have shown a password: CodeTests have one.
        ("/logg-inn/kode", "/logg-inn/kode", Nobody),
        ("/konto/nokler", "/konto/nokler", SignedIn),
        ("/konto/innlogging", "/konto/innlogging", SignedIn),
        ("/admin/innlogging", "/admin/innlogging", "admin otherAdmin"),
        ("/admin", "/admin", "admin otherAdmin"),
        ("/admin/enheter", "/admin/enheter", "admin otherAdmin"),
        ("/admin/folk", "/admin/folk", "admin otherAdmin"),
        ("/admin/folk/ny", "/admin/folk/ny", "admin otherAdmin"),
        ("/admin/folk/{Id:int}", "/admin/folk/{person}", "admin"),
        ("/admin/import", "/admin/import", "admin otherAdmin"),
        ("/admin/import/enheter.csv", "/admin/import/enheter.csv", "admin otherAdmin"),
        ("/admin/import/folk.csv", "/admin/import/folk.csv", "admin otherAdmin"),
        ("/admin/innstillinger", "/admin/innstillinger", "admin otherAdmin"),
        ("/admin/logg", "/admin/logg", "admin otherAdmin"),
        ("/admin/logg.csv", "/admin/logg.csv", "admin otherAdmin"),
        // A redirect that takes the secret out of the address, and then no such link: LinkTests have one.
        ("/invitasjon/{token}", "/invitasjon/abc", Nobody),
        ("/invitasjon", "/invitasjon", Nobody),
        ("/nytt-passord/{token}", "/nytt-passord/abc", Nobody),
        ("/nytt-passord", "/nytt-passord", Nobody),
        ("/glemt-passord", "/glemt-passord", Everybody),
        ("/glemt-passord/sendt", "/glemt-passord/sendt", Everybody),
        ("/tavle/{unit}/kalender/{feedKey}.ics", $"/tavle/ytterskogen/kalender/{FeedKey}.ics", Everybody),
        ("/i/{boardKey}", IdeaAddress, Everybody),
        ("/i/{boardKey}/takk", IdeaAddress + "/takk", Everybody),
        ("/i/{boardKey}/mal", IdeaAddress + "/mal", Everybody),
        // Nobody has sent a suggestion from a phone in the scene: FollowTests have one who did.
        ("/folg/{key}", "/folg/" + FeedKey, Nobody),
        ("/varsler/av/{token}", "/varsler/av/abc", Nobody),
        ("/oppsett/{token}", "/oppsett/0123456789abcdef0123456789abcdef", Nobody),
        ("/openapi/{documentName}.json", "/openapi/v1.json", SignedIn + " " + Keys),
        ("/api/v1/units", "/api/v1/units", Keys),
        ("/api/v1/tallies", "/api/v1/tallies?unit=ytterskogen", Keys),
        ("/api/v1/meetings", "/api/v1/meetings?unit=ytterskogen", Keys),
        ("/api/v1/improvements", "/api/v1/improvements?unit=ytterskogen", Keys),
        ("/api/v1/gains", "/api/v1/gains?unit=ytterskogen", Keys),
        ("/_blazor/initializers", "/_blazor/initializers", SignedIn + " " + Walls + " otherWall"),
        ("{**path}", "/nothing/here", Nobody),
    ];
}
