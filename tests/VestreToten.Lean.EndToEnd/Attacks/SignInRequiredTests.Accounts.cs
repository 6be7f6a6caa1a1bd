using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

public sealed partial class SignInRequiredTests
{
    [Fact, Attack(11)]
    public async Task A_disabled_account_reads_nothing_and_signs_in_nowhere()
    {
        await ExpectNothingAsync(attacked["sperret"]);
        Assert.Equal(HttpStatusCode.Unauthorized, await RawCircuit.StatusAsync(attacked.Address, attacked["sperret"].Cookies));
        using var again = new Visitor("again", attacked.Address);
        var answer = await again.SubmitAsync("/logg-inn", ("email", "sperret@demo.invalid"), ("password", RunningProgram.Password));
        Assert.Equal(401, answer.Status);
        await ExpectNothingAsync(again);
    }

    [Fact, Attack(12)]
    public async Task A_copied_cookie_is_worth_nothing_once_its_owner_has_signed_out()
    {
        attacked["utlogget"].PutCookiesBack();
        Assert.Contains(attacked["utlogget"].Cookies.GetAllCookies(), c => c.Name == "tavle");
        await ExpectNothingAsync(attacked["utlogget"]);
        attacked["utlogget"].PutCookiesBack();
        Assert.Equal(HttpStatusCode.Unauthorized, await RawCircuit.StatusAsync(attacked.Address, attacked["utlogget"].Cookies));
    }
}
