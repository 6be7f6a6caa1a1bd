using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

public sealed class RecentIdeasTests
{
    private readonly RecentIdeas _recent = new();
    private int _runs;

    [Fact]
    public async Task Who_comes_again_gets_the_first_answer_also_while_it_is_on_its_way()
    {
        var stored = new TaskCompletionSource<IdeaAnswer>();
        var first = _recent.OnceAsync(1, "a", () => stored.Task);
        var second = _recent.OnceAsync(1, "a", Count(IdeaOutcome.Received));
        Assert.False(second.IsCompleted);
        stored.SetResult(new IdeaAnswer(IdeaOutcome.Received));
        Assert.Equal((IdeaOutcome.Received, IdeaOutcome.Received), ((await first).Outcome, (await second).Outcome));
        Assert.Equal(0, _runs);
    }

    [Fact]
    public async Task What_came_to_nothing_may_be_tried_again()
    {
        await _recent.OnceAsync(1, "a", Count(IdeaOutcome.TooMany));
        await Assert.ThrowsAsync<IOException>(() => _recent.OnceAsync(1, "a", () => throw new IOException()));
        Assert.Equal(IdeaOutcome.Received, (await _recent.OnceAsync(1, "a", Count(IdeaOutcome.Received))).Outcome);
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task The_same_form_on_another_board_is_another_idea()
    {
        await _recent.OnceAsync(1, "a", Count(IdeaOutcome.Received));
        await _recent.OnceAsync(2, "a", Count(IdeaOutcome.Received));
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task Only_the_newest_are_remembered()
    {
        for (var i = 0; i <= RecentIdeas.MaxPerBoard; i++)
            await _recent.OnceAsync(1, "idea " + i, Count(IdeaOutcome.Received));
        await _recent.OnceAsync(1, "idea 1", Count(IdeaOutcome.Received));
        Assert.Equal(RecentIdeas.MaxPerBoard + 1, _runs);
        await _recent.OnceAsync(1, "idea 0", Count(IdeaOutcome.Received));
        Assert.Equal(RecentIdeas.MaxPerBoard + 2, _runs);
    }

    private Func<Task<IdeaAnswer>> Count(IdeaOutcome outcome) => () =>
    {
        _runs++;
        return Task.FromResult(new IdeaAnswer(outcome));
    };
}
