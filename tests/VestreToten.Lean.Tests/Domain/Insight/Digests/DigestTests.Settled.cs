using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Digests;

public sealed partial class DigestTests
{
    [Theory]
    [InlineData(DigestState.Sent)]
    [InlineData(DigestState.Refused)]
    [InlineData(DigestState.Unknown)]
    [InlineData(DigestState.Dropped)]
    public void What_is_settled_is_never_sent_again(DigestState state)
    {
        var digest = New();
        if (state != DigestState.Dropped)
            digest.Take(Now);
        switch (state)
        {
            case DigestState.Sent:
                digest.Accept(Now);
                break;
            case DigestState.Refused:
                digest.Refuse(550, Now);
                break;
            case DigestState.Unknown:
                digest.LoseSight(Now);
                break;
            default:
                digest.Drop(Now);
                break;
        }

        Assert.Equal(state, digest.State);
        Assert.False(digest.IsDue(Now.AddDays(1)));
        Rule.IsBroken("digests.not-due", () => digest.Take(Now.AddDays(1)));
    }

    [Fact]
    public void When_the_week_is_over_it_is_too_late()
    {
        var digest = New();
        Assert.False(digest.IsDue(Week.Ends));
        Rule.IsBroken("digests.not-due", () => digest.Take(Week.Ends));
    }

    [Fact]
    public void Every_change_is_counted()
    {
        var digest = New();
        digest.Take(Now);
        digest.PutOff(null, Now);
        digest.Drop(Now);
        Assert.Equal(4, digest.Version);
    }
}
