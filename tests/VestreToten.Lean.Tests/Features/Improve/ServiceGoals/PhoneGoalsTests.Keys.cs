using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.ServiceGoals;

public sealed partial class PhoneGoalsTests
{
    [Theory]
    [InlineData("/i/11111111111111111111111111/mal")]
    [InlineData("/i/abc/mal")]
    [InlineData("/i/%20%F0%9F%91%80/mal")]
    public async Task A_key_that_is_none_is_as_any_page_that_is_not_there(string address)
    {
        using var phone = _program.Browser();
        var answer = await phone.OpenAsync(address);
        Assert.Equal((404, (await phone.OpenAsync("/nothing")).Steady), (answer.Status, answer.Steady));
        Assert.Equal(404, (await phone.PostAsync(address, ("text", "Hei hei"))).Status);
    }

    [Fact]
    public async Task A_withdrawn_key_opens_nothing()
    {
        await using (var db = await _program.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            (await db.IdeaAccesses.AsTracking().SingleAsync(TestContext.Current.CancellationToken)).Withdraw(Calendar.TuesdayMorning);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var phone = _program.Browser();
        Assert.Equal(404, (await phone.OpenAsync(Address)).Status);
    }

    [Theory]
    [InlineData("/tavle/ytterskogen/mal", "Mål – Ytterskogen")]
    [InlineData("/tavle/ytterskogen/gevinster", "Gevinster – Ytterskogen")]
    [InlineData("/tavle/ytterskogen/gevinster?ar=99999&forbedring=x", "Gevinster – Ytterskogen")]
    public async Task The_pages_for_desks_are_there_for_those_who_may_see_the_board(string address, string title)
    {
        using var browser = await _program.SignedInAsync();
        var page = await browser.OpenAsync(address);
        Assert.Equal(200, page.Status);
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await browser.OpenAsync(address.Replace("ytterskogen", "finnes-ikke", StringComparison.Ordinal))).Status);
    }
}
