using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Features.Meetings.Remote;

public sealed partial class RemoteTests
{
    [Fact]
    public async Task Whose_role_ends_during_the_meeting_presses_nothing_more_and_another_leader_goes_on()
    {
        var substitute = await _program.AddAccountAsync("vikar@kommune.invalid", "ytterskogen", Role.Leader);
        using var phone = await _program.SignedInAsync("vikar@kommune.invalid");
        var page = await PressAsync(phone, await PressAsync(phone, await phone.OpenAsync(Path), "start"), "open");

        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var yesterday = LocalTime.DayInNorway(TimeProvider.System.GetUtcNow()).AddDays(-1);
        await db.Grants.Where(g => g.AccountId == substitute.Id).ExecuteUpdateAsync(g => g.SetProperty(x => x.LastDay, yesterday), Stop);
        foreach (var key in (string[])["reveal", "next", "end", "more"])
            Assert.Equal(404, (await SendAsync(phone, page, key)).Status);
        Assert.Equal(404, (await phone.OpenAsync(Path)).Status);
        Assert.Equal(200, (await phone.OpenAsync("/")).Status);
        Assert.Equal(MeetingState.Running, (await MeetingAsync()).State);

        using var other = await _program.SignedInAsync();
        var goesOn = await other.OpenAsync(Path);
        Assert.Equal("Ballene", StepOf(goesOn));
        Assert.Equal("Mål", StepOf(await PressAsync(other, goesOn, "next")));
    }
}
