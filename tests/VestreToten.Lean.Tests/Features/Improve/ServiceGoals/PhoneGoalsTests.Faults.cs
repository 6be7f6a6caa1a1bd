using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.ServiceGoals;

public sealed partial class PhoneGoalsTests
{
    [Fact]
    public async Task What_was_typed_stays_beside_its_faults()
    {
        using var phone = _program.Browser();
        var answer = await phone.SubmitAsync(Address, ("text", "<b>Kortere</b>"), ("measure", "min"), ("baseline", "lenge"), ("target", "10"));
        Assert.Equal(400, answer.Status);
        Assert.Equal(("<b>Kortere</b>", "lenge", "10"), (answer.Field("text"), answer.Field("baseline"), answer.Field("target")));
        Assert.StartsWith("Dette er ikke et tall", answer.FaultOf("baseline"), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Kortere", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_page_gets_a_fresh_one_with_what_was_typed()
    {
        using var phone = _program.Browser();
        var answer = await phone.PostAsync(Address, ("text", "Kortere rapport"));
        Assert.Equal((400, "Kortere rapport"), (answer.Status, answer.Field("text")));
        Assert.Single(await GoalsAsync());
    }

    [Fact]
    public async Task Too_many_proposals_wait_and_keep_their_text()
    {
        using var phone = _program.Browser();
        var page = await phone.OpenAsync(Address);
        for (var i = 0; i < 10; i++)
            Assert.Equal(303, (await phone.PostAsync(Address, ("__RequestVerificationToken", page.Token), ("text", "Forslag " + i))).Status);
        var answer = await phone.PostAsync(Address, ("__RequestVerificationToken", page.Token), ("text", "Ett til"));
        Assert.Equal((429, "Ett til", "60"), (answer.Status, answer.Field("text"), answer.Header("Retry-After")));
    }
}
