using System.Text.Json.Nodes;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>What an IT department does at the command line, with the real program beside it.</summary>
public sealed class VerbTests
{
    // Each verb is a start of the program: what another machine takes besides is in the longer suite.
    [Theory]
    [InlineData(false)]
    [InlineData(true, Traits = [Suite.Name, Suite.Long])]
    public async Task A_kommune_is_backed_up_while_it_votes_and_stands_up_on_another_machine(bool isMoved)
    {
        await using var program = await ProgramProcess.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        await BoardActions.VoteAsync(program, code, "ggg", "ppp", "rrr");
        var here = "--Lean:DataPath=" + program.DataFolder;
        var place = Directory.CreateDirectory(Path.Combine(program.Folder, "kopier, på øya")).FullName;

        var backup = await ProgramProcess.RunVerbAsync("backup", place, "--json", here);
        Assert.Equal((0, ""), (backup.Code, backup.Error));
        var file = (string)JsonNode.Parse(backup.Output)!["file"]!;
        Assert.Equal(0, (await ProgramProcess.RunVerbAsync("verify", file, here)).Code);
        var status = JsonNode.Parse((await ProgramProcess.RunVerbAsync("status", "--json", here)).Output)!;
        Assert.Equal((true, 1), ((bool)status["isRunning"]!, (int)status["openRounds"]!));
        await ExpectRefusedAsync(3, "is running", "restore", file, "--replace", here);
        await ExpectRefusedAsync(2, "another program is running", "serve", here, "--urls", "http://127.0.0.1:0");
        // Nothing of this was in the meeting's way.
        await BoardActions.VoteAsync(program, code, "ggg", "ggg", "ggg", "ggg");
        await leader.RevealAsync();
        await leader.ExpectColoursAsync(1, 5, 1, 1);
        if (isMoved)
            await StandUpElsewhereAsync(browser, file);
    }

    private static async Task StandUpElsewhereAsync(Browser browser, string file)
    {
        await using var other = await ProgramProcess.StartAsync();
        await other.StopAsync();
        var there = "--Lean:DataPath=" + other.Folder;
        await ExpectRefusedAsync(3, "--replace", "restore", file, there);
        Assert.Equal(0, (await ProgramProcess.RunVerbAsync("restore", file, "--replace", there)).Code);
        Assert.Equal(0, (await ProgramProcess.RunVerbAsync("doctor", there)).Code);
        var reset = await ProgramProcess.RunVerbAsync("reset-admin", "Admin@demo.invalid ", "--json", there);
        Assert.Equal(0, reset.Code);
        await ExpectRefusedAsync(3, "nobody who administers", "reset-admin", "leder@demo.invalid", there);
        await other.RestartAsync();

        var member = await browser.SignedInAsync(other, "leder@demo.invalid");
        await member.GotoAsync(other.Address + BoardActions.Board);
        await Assertions.Expect(member.GetByTestId("vase-1")).ToBeVisibleAsync();
        var admin = await browser.WindowAsync(1366, 768);
        await admin.GotoAsync(other.Address + (string)JsonNode.Parse(reset.Output)!["address"]!);
        await admin.GetByTestId("new-password").FillAsync("en ny setning som er lang");
        await admin.GetByTestId("password-save").ClickAsync();
        await admin.ExpectGoneFromAsync("/nytt-passord");
    }

    private static async Task ExpectRefusedAsync(int code, string why, params string[] line)
    {
        var answer = await ProgramProcess.RunVerbAsync(line);
        Assert.Equal(code, answer.Code);
        Assert.Contains(why, answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
    }
}
