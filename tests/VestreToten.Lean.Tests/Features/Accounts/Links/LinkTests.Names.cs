using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.Links;

public sealed partial class LinkTests
{
    [Theory]
    [InlineData("Ánneš Ŋuđđá-Čáhppis")]
    [InlineData("Pål O'Hara & <b>sønn</b>", Traits = [Suite.Name, Suite.Long])]
    [InlineData("דנה כהן", Traits = [Suite.Name, Suite.Long])]
    [InlineData("محمد بن عبد الله", Traits = [Suite.Name, Suite.Long])]
    public async Task A_name_that_is_too_long_is_kept_in_its_field_and_one_of_any_letters_is_taken(string name)
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var invited = await InviteAsync(program, "jon@kommune.invalid");
        using var browser = program.Browser();
        await browser.OpenAsync("/invitasjon/" + invited.Secret);
        foreach (var letter in (string[])["ø", "ŋ", "א"])
        {
            var longName = string.Concat(Enumerable.Repeat(letter, 200));
            var refused = await PostAsync(browser, longName, Password);
            Assert.Equal((400, longName), (refused.Status, refused.Field("name")));
            Assert.Equal("Navnet er for langt. Bruk høyst 80 tegn.", refused.FaultOf("name"));
        }

        Assert.Equal(303, (await PostAsync(browser, name, Password)).Status);
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(name, (await db.Users.SingleAsync(a => a.Email == "jon@kommune.invalid", Stop)).Name);
        var own = await browser.OpenAsync("/konto");
        Assert.Equal((200, name), (own.Status, own.Field("name")));
        using var admin = await program.SignedInAsync();
        Assert.Contains(name, (await admin.OpenAsync("/admin/folk")).Text, StringComparison.Ordinal);
    }
}
