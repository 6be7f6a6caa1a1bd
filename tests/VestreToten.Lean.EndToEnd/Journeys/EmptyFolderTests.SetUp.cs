using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class EmptyFolderTests
{
    private async Task SetUpAsync(IPage admin, ProgramProcess program)
    {
        // As it stands on the console.
        await _presses.OpenAsync(admin, program.Output.Split('\n').Single(line => line.Contains("/oppsett/", StringComparison.Ordinal)).Trim());
        foreach (var (field, value) in new[]
        {
            ("kommune", "Vestre Toten kommune"), ("unit", "Ytterskogen"), ("staff", "12"), ("time", "13:30"), ("name", "Anne Dahl"),
            ("email", "anne@kommune.invalid"), ("password", "en hel setning her"),
        })
            await _presses.FillAsync(admin, "#" + field, value);
        await _presses.ChooseAsync(admin, "#day", "thursday");
        await _presses.PressAsync(admin.Locator("[name=leads]"));
        await LookAsync(admin, "begin-set-up", isWhole: true);
        await _presses.PressAsync(admin.Locator("button.primary"));
        await admin.ExpectGoneFromAsync("/oppsett/");
    }

    private async Task ImportAsync(IPage admin)
    {
        await LookAsync(admin, null);
        await _presses.PressAsync(admin, "to-admin");
        await Assertions.Expect(admin.GetByTestId("admin-lacks")).ToBeVisibleAsync();
        await LookAsync(admin, "begin-overview");
        await _presses.PressAsync(admin, "admin-import");
        await UploadAsync(admin, Units(), Encoding.Latin1);
        await Assertions.Expect(admin.Locator("[data-testid=import-counts] [data-result=new] dd")).ToHaveTextAsync("59");
        await Assertions.Expect(admin.Locator("[data-testid=import-counts] [data-result=change] dd")).ToHaveTextAsync("1");
        await LookAsync(admin, "begin-import");
        await _presses.PressAsync(admin, "import-run");
        await Assertions.Expect(admin.GetByTestId("import-done")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await _presses.PressAsync(admin, "import-again");
        await UploadAsync(admin, People(), new UTF8Encoding(true));
        await Assertions.Expect(admin.Locator("[data-testid=import-counts] [data-result=new] dd")).ToHaveTextAsync("70");
        await _presses.PressAsync(admin, "import-run");
    }

    private async Task InviteAsync(IPage admin, LocalMail mail)
    {
        await Assertions.Expect(admin.GetByTestId("import-invite")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await _presses.PressAsync(admin, "import-invite");
        await Assertions.Expect(admin.GetByTestId("invite-many")).ToContainTextAsync("70 venter på invitasjon");
        await LookAsync(admin, "begin-invite");
        await _presses.PressAsync(admin, "invite-many-mail");
        await Until.TrueAsync(
            () => Task.FromResult(mail.Readers.Distinct().Count() == 70), TimeSpan.FromSeconds(90), () => $"{mail.Readers.Count} letters came");
        Assert.Equal(70, mail.Readers.Count);
    }

    private async Task UploadAsync(IPage admin, string text, Encoding encoding)
    {
        await Assertions.Expect(admin.Locator("[data-testid=import-file]:enabled")).ToBeVisibleAsync();
        await _presses.ChooseAsync(admin, "import-file", new FilePayload
        {
            Name = "fil.csv", MimeType = "text/csv", Buffer = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)],
        });
        await Assertions.Expect(admin.GetByTestId("import-preview")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    /// <summary>As Norwegian Excel saves. The unit of the set-up gets its place and the kommune's own id.</summary>
    private static string Units() =>
        "Id;Navn;Ligger under;Ansatte;Tavle;Dag;Klokkeslett\r\nHO;Helse og omsorg;;;nei;;\r\nYS;Ytterskogen;HO;12;ja;torsdag;13.30\r\n" + string.Concat(
            Enumerable.Range(1, 58).Select(n => string.Create(CultureInfo.InvariantCulture, $"U{n:D2};Avdeling på øy {n:D2};HO;{n % 30 + 5};ja;tirsdag;08.{n % 6}0\r\n")));

    private static string People() =>
        $"Id;Navn;E-post;Enhet;Rolle\nA00;Kari Nordmann;{Leader};YS;leder\nB00;Per Bakke;{Manager};HO;virksomhetsleder\n" + string.Concat(
            Enumerable.Range(1, 68).Select(n => string.Create(CultureInfo.InvariantCulture, $"A{n:D2};Liv Hansen {n};liv{n}@kommune.invalid;U{n % 58 + 1:D2};{(n > 58 ? "ansatt" : "leder")}\n")));

    private static async Task LookAsync(IPage page, string? picture, bool isWhole = false)
    {
        await page.SettleAsync();
        await page.EvaluateAsync("async () => { await document.fonts.ready; }");
        if (picture is not null)
            await page.PictureAsync(picture, isWhole);
        await page.ExpectNoFindingsAsync(picture);
    }
}
