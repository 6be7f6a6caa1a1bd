using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.FiveS;

namespace VestreToten.Lean.Tests.Features.Improve.FiveS;

/// <summary>A zone of the real program, and a phone in front of its sheet.</summary>
internal static class RoundPhone
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A zone of Ytterskogen, due so many weeks ago.</summary>
    public static async Task<Zone> AddZoneAsync(this ProgramHost program, int points = 3, int weeksAgo = 0, string name = "Lager, 2. etasje")
    {
        var week = IsoWeek.Of(LocalTime.DayInNorway(TimeProvider.System.GetUtcNow()));
        var zone = SomeZones.New(await program.BoardIdAsync(), name, points: points, key: MakeZone.NewKey(), week: week.AddWeeks(-weeksAgo));
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        db.Add(zone);
        await db.SaveChangesAsync(Stop);
        return zone;
    }

    public static string PathOf(Zone zone) => "/sone/" + zone.Key;

    /// <summary>Opens the form, marks the points (the first ones as said, the others ○) and sends it, as a browser does.</summary>
    public static async Task<Browser.Answer> WalkAsync(this Browser phone, Zone zone, string[]? first = null, byte[]? photo = null)
    {
        var page = await phone.OpenAsync(PathOf(zone));
        Assert.Equal(200, page.Status);
        return await phone.PostAsync(PathOf(zone), Filled(page, zone, first ?? [], photo));
    }

    /// <summary>The form that a page shows, with marks; an empty mark is none.</summary>
    public static MultipartFormDataContent Filled(Browser.Answer page, Zone zone, string[] first, byte[]? photo = null)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(page.Token), "__RequestVerificationToken" }, { new StringContent(page.Field(RoundForm.AfterField)!), RoundForm.AfterField },
        };
        foreach (var (i, point) in zone.Points.Index())
        {
            if ((i < first.Length ? first[i] : "ok") is { Length: > 0 } mark)
                form.Add(new StringContent(mark), RoundForm.FieldOf(point.Id));
        }

        var part = new ByteArrayContent(photo ?? []);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{RoundForm.PhotoField}\"; filename=\"{(photo is null ? "" : "bilde.jpg")}\"");
        part.Headers.TryAddWithoutValidation("Content-Type", photo is null ? "application/octet-stream" : "image/jpeg");
        form.Add(part);
        return form;
    }
}
