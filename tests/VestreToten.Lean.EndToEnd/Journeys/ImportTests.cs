using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Sixty units and seventy people come from files, are invited, and change by a second file instead of doubling.</summary>
public sealed class ImportTests
{
    [Fact, Trait(Suite.Name, Suite.Long)]
    public async Task Sixty_units_and_seventy_people_come_from_files_and_a_second_import_changes_instead_of_doubling()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var admin = await browser.SignedInAsync(program, "admin@demo.invalid", 1366, 768);
        await admin.GotoAsync(program.Address + "/admin/import");
        await Assertions.Expect(admin.Locator("[data-testid=import-file]:enabled")).ToBeVisibleAsync();
        await admin.ExpectNoFindingsAsync("import");

        // As Norwegian Excel saves: Windows-1252, semicolons, empty lines behind. One line is wrong.
        await UploadAsync(admin, Units().Replace("U07;", ";", StringComparison.Ordinal), Encoding.Latin1);
        await Assertions.Expect(admin.GetByTestId("import-line")).ToHaveCountAsync(1);
        await Assertions.Expect(admin.GetByTestId("import-line")).ToHaveAttributeAsync("data-result", "error");
        await Assertions.Expect(admin.GetByTestId("import-run")).ToHaveCountAsync(0);
        await admin.ExpectNoFindingsAsync("import-errors");
        await admin.GetByTestId("import-again").ClickAsync();

        await UploadAsync(admin, Units(), Encoding.Latin1);
        await Assertions.Expect(admin.Locator("[data-testid=import-counts] [data-result=new] dd")).ToHaveTextAsync("60");
        await admin.ExpectNoFindingsAsync("import-preview");
        await admin.Pressable("[data-testid=import-run]").ClickAsync();
        await Assertions.Expect(admin.GetByTestId("import-done")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await admin.GetByTestId("import-again").ClickAsync();

        // The people are pasted, and more than one message to the server holds.
        await admin.GetByText("Lim inn i stedet").ClickAsync();
        await admin.GetByTestId("import-text").FillAsync(People("leder"));
        await admin.Pressable("[data-testid=import-read]").ClickAsync();
        await Assertions.Expect(admin.Locator("[data-testid=import-counts] [data-result=new] dd")).ToHaveTextAsync("70");
        await admin.Pressable("[data-testid=import-run]").ClickAsync();
        await Assertions.Expect(admin.GetByTestId("import-invite")).ToHaveTextAsync("Inviter 70 nye", new() { Timeout = 30_000 });
        var report = await admin.RunAndWaitForDownloadAsync(() => admin.Pressable("[data-testid=import-report]").ClickAsync());
        Assert.Equal(71, (await File.ReadAllLinesAsync(await report.PathAsync(), TestContext.Current.CancellationToken)).Length);

        await admin.GetByTestId("import-invite").ClickAsync();
        await Assertions.Expect(admin.GetByTestId("invite-many")).ToContainTextAsync("70 venter på invitasjon");
        await admin.ExpectNoFindingsAsync("invite-many");
        await admin.Pressable("[data-testid=invite-many-print]").ClickAsync();
        await Assertions.Expect(admin.GetByTestId("invitation")).ToHaveCountAsync(70, new() { Timeout = 30_000 });
        await admin.ExpectNoFindingsAsync("invited-many");

        await admin.GotoAsync(program.Address + "/admin/import");
        await UploadAsync(admin, Units().Replace("Avdeling 07", "Avdeling sju", StringComparison.Ordinal), new UTF8Encoding(true));
        await Assertions.Expect(admin.Locator("[data-testid=import-counts] [data-result=same] dd")).ToHaveTextAsync("59");
        await Assertions.Expect(admin.Locator("[data-testid=import-counts] [data-result=change] dd")).ToHaveTextAsync("1");
        await admin.Pressable("[data-testid=import-run]").ClickAsync();
        await Assertions.Expect(admin.GetByTestId("import-done")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await admin.GotoAsync(program.Address + "/admin/enheter");
        await Assertions.Expect(admin.GetByText("Avdeling sju", new() { Exact = true })).ToHaveCountAsync(1);
        await Assertions.Expect(admin.GetByText("Avdeling 07", new() { Exact = true })).ToHaveCountAsync(0);
    }

    private static async Task UploadAsync(IPage page, string text, Encoding encoding)
    {
        await Assertions.Expect(page.Locator("[data-testid=import-file]:enabled")).ToBeVisibleAsync();
        await page.GetByTestId("import-file").SetInputFilesAsync(new FilePayload
        {
            Name = "fil.csv", MimeType = "text/csv", Buffer = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)],
        });
        await Assertions.Expect(page.GetByTestId("import-preview")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static string Units() => "Id;Navn;Ligger under;Ansatte;Tavle;Dag;Klokkeslett\r\nTJ;Tjenester på øya;;;nei;;\r\n" + string.Concat(
        Enumerable.Range(1, 59).Select(n => string.Create(CultureInfo.InvariantCulture, $"U{n:D2};Avdeling {n:D2};TJ;{n % 30 + 5};ja;tirsdag;08.{n % 6}0\r\n"))) + ";;;;;;\r\n\r\n";

    private static string People(string role) => "Id,Navn,E-post,Enhet,Rolle,Til og med,Merknad\n" + string.Concat(
        Enumerable.Range(1, 70).Select(n => string.Create(CultureInfo.InvariantCulture, $"A{n:D3},\"Nordmann, Kari {n}\",kari{n}@kommune.invalid,U{n % 59 + 1:D2},{(n > 59 ? "ansatt" : role)},,{new string('x', 500)}\n")));
}
