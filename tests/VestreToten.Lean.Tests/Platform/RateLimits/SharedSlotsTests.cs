using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Tests.Platform.RateLimits;

public sealed class SharedSlotsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_holds_more_than_a_share_and_who_waits_for_their_own_keeps_nobody_else_waiting()
    {
        using var slots = new SharedSlots(total: 3, share: 2);
        var mine = new List<IDisposable> { await slots.EnterAsync(["a"], Stop), await slots.EnterAsync(["a"], Stop) };
        var waiting = slots.EnterAsync(["a"], Stop);
        Assert.False(waiting.IsCompleted);
        using (await slots.EnterAsync(["b"], Stop).WaitAsync(TimeSpan.FromSeconds(10), Stop))
            Assert.False(waiting.IsCompleted);
        mine[0].Dispose();
        mine.Add(await waiting);
        mine.ForEach(slot => slot.Dispose());
    }

    [Fact]
    public async Task An_account_has_its_share_over_all_boards_and_a_board_over_all_accounts()
    {
        using var slots = new SharedSlots(total: 10, share: 1);
        using var first = await slots.EnterAsync(["account 1", "board 1"], Stop);
        using var gone = new CancellationTokenSource();
        var (sameAccount, sameBoard) = (slots.EnterAsync(["account 1", "board 2"], gone.Token), slots.EnterAsync(["account 2", "board 1"], gone.Token));
        Assert.False(sameAccount.IsCompleted || sameBoard.IsCompleted);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sameAccount);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sameBoard);
        // What the one who gave up already held is free again.
        using var second = await slots.EnterAsync(["account 2", "board 2"], Stop).WaitAsync(TimeSpan.FromSeconds(10), Stop);
    }

    [Fact]
    public async Task There_are_never_more_than_there_are_whoever_comes()
    {
        using var slots = new SharedSlots(total: 2, share: 1);
        var inside = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), Stop, async (i, stop) =>
        {
            using var slot = await slots.EnterAsync(["holder " + (i % 7)], stop);
            Assert.InRange(Interlocked.Increment(ref inside), 1, 2);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        });
    }
}
