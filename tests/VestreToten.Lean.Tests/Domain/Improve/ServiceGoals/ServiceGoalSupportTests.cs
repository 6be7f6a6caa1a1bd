using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.ServiceGoals;

public sealed class ServiceGoalSupportTests
{
    private static readonly byte[] Token = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [Fact]
    public void A_phone_has_one_mark_for_a_goal_and_another_for_the_next()
    {
        Assert.Equal(SupportMark.Of(Token, 11), SupportMark.Of(Token, 11));
        Assert.NotEqual(SupportMark.Of(Token, 11), SupportMark.Of(Token, 12));
        Assert.NotEqual(SupportMark.Of(Token, 11), SupportMark.Of(Token.AsSpan(1), 11));
        Assert.Equal(16, SupportMark.Of(Token, 11).Length);
    }

    [Fact]
    public void A_mark_shows_nothing_of_the_token() =>
        Assert.DoesNotContain(SupportMark.Of(Token, 11).Chunk(4), part => Token.AsSpan().IndexOf(part) >= 0);

    [Fact]
    public void A_token_that_could_be_guessed_is_refused() =>
        Rule.IsBroken("service-goals.token", () => SupportMark.Of(Token.AsSpan(0, 15), 11));

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(17)]
    public void A_supporter_is_sixteen_bytes(int bytes) =>
        Rule.IsBroken("service-goals.supporter", () => ServiceGoalSupport.Of(SomeServiceGoals.Proposed(), new byte[bytes]));

    [Theory]
    [InlineData(ServiceGoalState.Active)]
    [InlineData(ServiceGoalState.Reached)]
    [InlineData(ServiceGoalState.Retired)]
    public void Only_a_proposal_is_supported(ServiceGoalState state) =>
        Rule.IsBroken("service-goals.not-proposed", () => ServiceGoalSupport.Of(SomeServiceGoals.In(state), new byte[16]));
}
