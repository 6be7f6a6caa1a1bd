using System.Diagnostics;
using System.Globalization;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

[Collection<AttackedProgram.Definition>]
public sealed class GuessingTests(AttackedProgram attacked)
{
    private const string Somebody = "virksomhetsleder.oppvekst", Nobody = "finnes.ikke";

    private static readonly TimeSpan Noticeable = TimeSpan.FromMilliseconds(500);

    [Fact, Attack(34)]
    public async Task Guessing_at_passwords_is_held_back_tells_nothing_and_locks_nobody_out()
    {
        using var attacker = new Visitor("attacker", attacked.Address, from: "127.0.0.34");
        for (var i = 0; i < 7; i++)
        {
            var (known, unknown) = (await TryAsync(attacker, Somebody), await TryAsync(attacker, Nobody));
            Assert.Equal(i switch { < 3 => 401, 6 => 429, _ => known.Status }, known.Status);
            Assert.Equal(known.Status, unknown.Status);
            Assert.Equal(known.Steady("").Replace(Somebody, "", StringComparison.Ordinal), unknown.Steady("").Replace(Nobody, "", StringComparison.Ordinal));
            // By the clock, which goes on between the two.
            Assert.InRange(Math.Abs(Seconds(known) - Seconds(unknown)), 0, 2);
        }

        // The owner is not locked out by that: neither where a session is open, nor at another place.
        Assert.Equal(200, (await attacked[Somebody].GetAsync("/varsler")).Status);
        using var owner = new Visitor("owner", attacked.Address, from: "127.0.0.36");
        await owner.SignInAsync(Somebody + "@demo.invalid");
    }

    [Fact, Attack(34), Trait(Suite.Name, Suite.Long)]
    public async Task One_password_for_many_accounts_is_held_back_wherever_it_says_it_comes_from()
    {
        using var sprayer = new Visitor("sprayer", attacked.Address, from: "127.0.0.35");
        var token = (await sprayer.GetAsync("/logg-inn")).Hidden;
        for (var i = 0; i < 45; i += 9)
        {
            var tries = await Task.WhenAll(Enumerable.Range(i, 9).Select(n => TryAsync(sprayer, "navn" + n, token, ("X-Forwarded-For", $"10.0.0.{n}"))));
            Assert.All(tries, answer => Assert.True(answer.Status is 401 or 429, $"A try gave {answer.Status}"));
        }

        var watch = Stopwatch.StartNew();
        var last = await TryAsync(sprayer, "navn45", token, ("X-Forwarded-For", "10.0.1.1"));
        Assert.True(last.Status == 429 || watch.Elapsed > Noticeable, $"The 46th try gave {last.Status} after {watch.Elapsed}");

        // And nobody else is held back by it.
        using var leader = new Visitor("leader", attacked.Address, from: "127.0.0.37");
        await leader.SignInAsync("leder@demo.invalid");
    }

    private static async Task<Answer> TryAsync(Visitor visitor, string name) => await TryAsync(visitor, name, (await visitor.GetAsync("/logg-inn")).Hidden);

    private static Task<Answer> TryAsync(Visitor visitor, string name, Dictionary<string, string> form, params (string Name, string Value)[] headers) =>
        visitor.PostAsync("/logg-inn", new Dictionary<string, string>(form) { ["email"] = name + "@demo.invalid", ["password"] = "Feil-passord-1" }, headers);

    private static int Seconds(Answer answer) => int.Parse(answer.Header("Retry-After") ?? "0", CultureInfo.InvariantCulture);
}
