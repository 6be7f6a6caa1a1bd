using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Calendars;

public sealed class CalendarPageTests
{
    [Fact]
    public async Task The_leader_finds_it_and_others_find_the_same_as_where_there_is_no_board()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var leader = await program.SignedInAsync();
        var page = await leader.OpenAsync("/tavle/ytterskogen/kalender");
        Assert.Equal(200, page.Status);
        Assert.Contains("Kalenderen har ingen adresse nå.", page.Text, StringComparison.Ordinal);

        await program.AddAccountAsync("ola@kommune.invalid", "ytterskogen", Role.Staff);
        using var staff = await program.SignedInAsync("ola@kommune.invalid");
        Assert.Equal(404, (await staff.OpenAsync("/tavle/ytterskogen/kalender")).Status);
        Assert.Equal(404, (await staff.OpenAsync("/tavle/finnes-ikke/kalender")).Status);
    }
}
