using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

public sealed class IdeaLimitsTests : IDisposable
{
    private readonly IdeaLimits _limits = new();

    public void Dispose() => _limits.Dispose();

    [Fact]
    public void A_whole_meeting_may_write_at_once_and_one_board_never_takes_anothers()
    {
        Assert.All(Enumerable.Range(0, IdeaLimits.PerBoard), _ => Assert.True(_limits.Spend(1)));
        Assert.False(_limits.Spend(1));
        Assert.True(_limits.Spend(2));
    }

    [Fact]
    public void The_server_has_a_limit_of_its_own()
    {
        // Far more boards than the bucket could refill for in the time that this takes.
        var let = Enumerable.Range(0, 20 * IdeaLimits.PerServer).Count(board => _limits.Spend(board));
        Assert.InRange(let, IdeaLimits.PerServer, 3 * IdeaLimits.PerServer);
    }
}
