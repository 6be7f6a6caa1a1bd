using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Digests;

public sealed partial class DigestTests
{
    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning;

    private static readonly DigestPeriod Week = DigestPeriod.At(DigestKind.Weekly, Now);

    [Fact]
    public void A_letter_is_made_only_while_its_period_is_open()
    {
        Rule.IsBroken("digests.closed", () => Digest.Make(1, Week, Guid.NewGuid(), Week.Opens.AddTicks(-1)));
        Rule.IsBroken("digests.closed", () => Digest.Make(1, Week, Guid.NewGuid(), Week.Ends));
        Assert.True(Digest.Make(1, Week, Guid.NewGuid(), Week.Opens).IsDue(Week.Opens));
    }

    [Fact]
    public void It_is_handed_over_once()
    {
        var digest = New();
        digest.Take(Now);
        Assert.Equal((DigestState.Sending, 1), (digest.State, digest.Tries));
        Rule.IsBroken("digests.not-due", () => digest.Take(Now));
        digest.Accept(Now);
        Assert.Equal((DigestState.Sent, Now), (digest.State, digest.Since));
        Rule.IsBroken("digests.not-due", () => digest.Take(Now));
        Rule.IsBroken("digests.not-sending", () => digest.Accept(Now));
        Rule.IsBroken("digests.not-waiting", () => digest.Drop(Now));
    }

    [Fact]
    public void Each_refusal_for_now_makes_it_wait_longer_up_to_four_hours()
    {
        var digest = New();
        var now = Now;
        var pauses = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            digest.Take(now);
            digest.PutOff(450, now);
            Assert.False(digest.IsDue(digest.NextTry.AddTicks(-1)));
            pauses.Add((digest.NextTry - now).TotalMinutes);
            now = digest.NextTry;
        }

        Assert.Equal([5, 15, 30, 60, 120, 240, 240, 240], pauses);
        Assert.Equal((8, 450), (digest.Tries, digest.Answer));
    }

    private static Digest New() => Digest.Make(1, Week, Guid.NewGuid(), Now);
}
