using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.Remote;

public sealed partial class RemoteTests
{
    [Theory]
    [InlineData("seen", "tull")]
    [InlineData("seen", "")]
    [InlineData("press", "bakover", Traits = [Suite.Name, Suite.Long])]
    [InlineData("press", "4711", Traits = [Suite.Name, Suite.Long])]
    [InlineData("press", "", Traits = [Suite.Name, Suite.Long])]
    [InlineData("__RequestVerificationToken", "falsk", Traits = [Suite.Name, Suite.Long])]
    public async Task A_form_that_is_not_the_pages_own_changes_nothing(string field, string value)
    {
        using var phone = await _program.SignedInAsync();
        var page = await PressAsync(phone, await phone.OpenAsync(Path), "start");
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.Token, ["seen"] = page.Field("seen")!, ["people"] = "12", ["press"] = "next", [field] = value,
        };
        var answer = await phone.PostAsync(Path, [.. fields.Select(f => (f.Key, f.Value))]);
        Assert.Equal((400, "Ballene"), (answer.Status, StepOf(answer)));
        Assert.Equal("Ballene", StepOf(await phone.OpenAsync(Path)));
    }

    [Theory]
    [InlineData("0", 12)]
    [InlineData("501", 12)]
    [InlineData("-3", 12, Traits = [Suite.Name, Suite.Long])]
    [InlineData("٣", 12, Traits = [Suite.Name, Suite.Long])]
    [InlineData("1", 1, Traits = [Suite.Name, Suite.Long])]
    [InlineData("500", 500, Traits = [Suite.Name, Suite.Long])]
    public async Task A_number_that_no_meeting_has_is_as_if_none_were_given(string typed, int expected)
    {
        using var phone = await _program.SignedInAsync();
        var page = await phone.OpenAsync(Path);
        await phone.PostAsync(Path, ("__RequestVerificationToken", page.Token), ("seen", page.Field("seen")!), ("people", typed), ("press", "start"));
        Assert.Equal(expected, (await MeetingAsync()).Headcount);
    }

    [Fact]
    public async Task Who_may_not_run_the_meeting_has_no_remote()
    {
        await _program.AddAccountAsync("ansatt@kommune.invalid", "ytterskogen", Role.Staff);
        using var staff = await _program.SignedInAsync("ansatt@kommune.invalid");
        using var leader = await _program.SignedInAsync();
        using var nobody = _program.Browser();
        var page = await leader.OpenAsync(Path);
        Assert.Equal(404, (await staff.OpenAsync(Path)).Status);
        Assert.Equal(404, (await SendAsync(staff, page, "start")).Status);
        Assert.Equal(302, (await nobody.OpenAsync(Path)).Status);
        Assert.Equal(302, (await SendAsync(nobody, page, "start")).Status);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        Assert.False(await db.Meetings.AnyAsync(Stop));

        await db.Grants.Where(g => g.Role == Role.Leader).ExecuteDeleteAsync(Stop);
        Assert.Equal(404, (await SendAsync(leader, page, "start")).Status);
    }

    [Theory]
    [InlineData("nb", "Fjernkontroll · Ytterskogen", "Start tavlemøte")]
    [InlineData("nn", "Fjernkontroll · Ytterskogen", "Start tavlemøte")]
    [InlineData("en", "Remote · Ytterskogen", "Start the meeting")]
    public async Task It_speaks_its_readers_language(string language, string title, string start)
    {
        using var phone = await _program.SignedInAsync();
        phone.Speak(language);
        var page = await phone.OpenAsync(Path);
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.Contains(start, page.Text, StringComparison.Ordinal);
    }
}
