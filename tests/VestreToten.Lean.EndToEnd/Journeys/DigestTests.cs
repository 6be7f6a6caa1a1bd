using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using MimeKit;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Letters: from the program through a real mail server to a reader who stops them and turns them on again.</summary>
public sealed partial class DigestTests(ReadDemonstration read) : IClassFixture<ReadDemonstration>
{
    private static readonly (int Width, int Height)[] Sizes = [(1920, 1080), (1366, 768), (390, 844)];

    [Fact]
    public async Task A_leader_gets_a_letter_stops_it_from_there_and_turns_it_on_again()
    {
        using var mail = new LocalMail();
        await using var program = await StartAsync(mail.Port);
        await using var browser = await Browser.OpenAsync();
        var reader = await browser.WindowAsync(390, 844);
        // Before seven on a Monday no letter is due: then the address that would have stood in it is made with the program's own keys.
        var now = TimeProvider.System.GetUtcNow();
        var path = DigestPeriod.At(DigestKind.Weekly, now).IsOpen(now.AddMinutes(-1))
            ? await ReadAsync(mail, browser)
            : "/" + await LinkAsync(program);

        await reader.GotoAsync(program.Address + path);
        await SettleAsync(reader, "digest-stop");
        await reader.GetByTestId("digest-stop").ClickAsync();
        await Assertions.Expect(reader.GetByTestId("digest-stopped")).ToBeVisibleAsync();
        await SettleAsync(reader, null);
        await reader.GotoAsync(program.Address + path + "x");
        await Assertions.Expect(reader.Locator("h1")).ToHaveTextAsync("Lenka virker ikke");
        await SettleAsync(reader, null);

        var page = await browser.AtFrontPageAsync(program);
        await page.GetByRole(AriaRole.Link, new() { Name = "E-post fra tavla" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("digest-save")).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByTestId("digest-weekly")).Not.ToBeCheckedAsync();
        // By keyboard alone.
        await page.GetByTestId("digest-weekly").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByTestId("digest-save").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("saved")).ToContainTextAsync("Lagret.");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId("digest-save")).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByTestId("digest-weekly")).ToBeCheckedAsync();
    }

    private static Task<RunningProgram> StartAsync(int port) => RunningProgram.DemoAsync([.. Mail(port), "--Lean:Mail:Security=None"]);

    private static string[] Mail(int port) =>
    [
        "--Lean:Mail:Host=127.0.0.1", "--Lean:Mail:Port=" + port.ToString(CultureInfo.InvariantCulture),
        "--Lean:Mail:From=Forbedringstavla <tavla@demo.invalid>", "--Lean:Mail:PublicUrl=https://tavla.demo.invalid",
    ];

    /// <summary>Reads the letter as a mail program would, and finds the way to stop it.</summary>
    private static async Task<string> ReadAsync(LocalMail mail, Browser browser)
    {
        var letter = await mail.ForAsync("leder@demo.invalid");
        var window = await browser.WindowAsync(700, 420);
        await window.SetContentAsync(letter.HtmlBody!);
        await SettleAsync(window, "digest-mail");
        return new Uri(StopLink().Match(letter.TextBody!).Value).AbsolutePath;
    }

    private static async Task<string> LinkAsync(RunningProgram program)
    {
        await using var db = new SqliteConnection($"Data Source={program.DatabaseFile};Pooling=False");
        await db.OpenAsync();
        await using var find = db.CreateCommand();
        find.CommandText = "SELECT Id FROM Accounts WHERE Email = 'leder@demo.invalid'";
        var account = Convert.ToInt32(await find.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        var keys = DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(program.DataFolder, "cookie-keys")), k => k.SetApplicationName("forbedringstavle"));
        return new StopLinks(keys, TimeProvider.System).Path(account, DigestKind.Weekly);
    }

    private static async Task SettleAsync(IPage page, string? picture)
    {
        await page.SettleAsync();
        if (picture is not null)
            await page.PictureAsync(picture, isWhole: picture == "digest-mail");
        await page.ExpectNoFindingsAsync(picture);
    }

    [GeneratedRegex(@"https://\S+/varsler/av/\S+")]
    private static partial Regex StopLink();
}
