using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>
/// From an empty folder to the first meeting, as docs/operations.md tells it: sixty units and seventy people from files,
/// invitations by mail, a passkey, a wall without keyboard, a meeting of twelve from the leader's phone, and what the manager sees.
/// </summary>
public sealed partial class EmptyFolderTests
{
    private const string Board = "/tavle/ytterskogen";
    private const string Leader = "kari@kommune.invalid";
    private const string Manager = "per@kommune.invalid";

    private readonly Presses _presses = new();

    [Fact]
    public async Task A_kommune_is_set_up_and_its_first_meeting_is_run_from_a_phone()
    {
        using var mail = new LocalMail();
        await using var program = await ProgramProcess.StartAsync([.. Mail(mail.Port)]);
        await using var browser = await Browser.OpenAsync();

        var admin = await browser.WindowAsync(1366, 768);
        await SetUpAsync(admin, program);
        await ImportAsync(admin);
        await InviteAsync(admin, mail);

        var leader = await browser.WindowAsync(390, 844);
        await TakeWithPasskeyAsync(leader, await LinkAsync(mail, Leader));
        var wall = await browser.WindowAsync(1366, 768);
        await PairAsync(wall, leader, program);
        await PrepareAsync(leader, wall);
        var slips = await PrintSlipsAsync(leader);
        await MeetAsync(new Room(program, browser, leader, wall, slips));

        var manager = await browser.WindowAsync(1366, 768);
        await TakeWithPasswordAsync(manager, await LinkAsync(mail, Manager));
        await SeeOnTheDayAsync(manager, program);
        await program.StopAsync();
        await SeeWhenTheWeekIsClosedAsync(browser, program);
        ExpectSaidInTheDocuments();
    }

    private static string[] Mail(int port) =>
    [
        "--Lean:Mail:Host=127.0.0.1", "--Lean:Mail:Port=" + port.ToString(null as IFormatProvider), "--Lean:Mail:Security=None", "--Lean:Mail:From=Forbedringstavla <tavla@kommune.invalid>",
        "--Lean:PublicUrl=http://localhost:{port}",
    ];

    private static async Task<string> LinkAsync(LocalMail mail, string address) => Invitation().Match((await mail.ForAsync(address)).TextBody!).Value;

    /// <summary>The documents say how many presses it takes, and are true.</summary>
    private void ExpectSaidInTheDocuments()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{_presses.Pressed} presses and {_presses.Filled} fields"), text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"http://localhost:\d+/invitasjon/\S+")]
    private static partial Regex Invitation();
}
