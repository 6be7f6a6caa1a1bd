namespace VestreToten.Lean.Tests.Platform.Access.Matrix;

public sealed partial class EndpointMatrixTests
{
    /// <summary>The forms of one's own account: without a sign-in none is there, and without the form's token none does anything.</summary>
    private static readonly string[] Account =
    [
        "app", "bekreft", "bekreft/passnokkel", "bekreft/passnokkel/valg", "epost", "navn", "ny-epost", "okter", "okter/alle", "passnokler",
        "passnokler/endre", "passnokler/valg", "passord", "slett",
    ];

    /// <summary>Addresses that are posted to, and what a bare post without their form gets.</summary>
    private static readonly (string Pattern, string Address, int[] Answers)[] Posted =
    [
        ("/tidsregnskap/las", "/tidsregnskap/las", [302, 400, 404]),
        ("/sprak", "/sprak", [400]),
        ("/utseende", "/utseende", [400]),
        // Only who may run the meeting gets to the form, which lacks; others get what is not there, or to sign in.
        ("/tavle/{unit}/styr", "/tavle/ytterskogen/styr", [302, 400, 404]),
        ("/skjerm/las-opp", "/skjerm/las-opp", [302, 400, 404]),
        ("/skjermer", "/skjermer", [302, 400, 404]),
        ("/admin/skjermer", "/admin/skjermer", [302, 400, 404]),
        ("/logg-inn", "/logg-inn", [400]),
        ("/logg-ut", "/logg-ut", [303]),
        ("/logg-inn/{provider}/utlogging", "/logg-inn/ingen/utlogging", [404]),
        ("/konto/innlogging", "/konto/innlogging", [302, 400, 404]),
        ("/logg-inn/kode", "/logg-inn/kode", [400]),
        ("/logg-inn/passnokkel", "/logg-inn/passnokkel", [400]),
        ("/logg-inn/passnokkel/valg", "/logg-inn/passnokkel/valg", [400]),
        ("/invitasjon/passnokkel", "/invitasjon/passnokkel", [400]),
        ("/invitasjon/passnokkel/valg", "/invitasjon/passnokkel/valg", [400]),
        .. Account.Select(part => ("/konto/" + part, "/konto/" + part, (int[])[302, 303, 400, 404])),
        ("/invitasjon", "/invitasjon", [400]),
        ("/nytt-passord", "/nytt-passord", [400]),
        ("/glemt-passord", "/glemt-passord", [400]),
        ("/i/{boardKey}", IdeaAddress, [400]),
        ("/i/{boardKey}/mal", IdeaAddress + "/mal", [400]),
        ("/sone/{zoneKey}", "/sone/" + Support.SomeZones.Key, [400]),
        ("/varsler/av/{token}", "/varsler/av/abc", [400, 404]),
        ("/oppsett/{token}", "/oppsett/0123456789abcdef0123456789abcdef", [404]),
        ("/tavle/{unit}/lapper", "/tavle/ytterskogen/lapper", [302, 400, 404]),
        ("/telefoner", "/telefoner", [302, 400, 404]),
        ("/admin/telefoner", "/admin/telefoner", [302, 400, 404]),
        // Only a phone that has joined gets to the form.
        ("/bli-med/{key}", "/bli-med/{joinKey}", [400]),
        ("/min-tavle", "/min-tavle", [400, 404]),
    ];

    /// <summary>The circuits' own; tried in <c>Circuits</c>.</summary>
    private static readonly string[] OfCircuits = ["/_blazor", "/_blazor/negotiate", "/_blazor/disconnect", "/_framework/opaque-redirect"];
}
