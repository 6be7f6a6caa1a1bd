using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Platform.Live;

public sealed partial class SharedReadingsTests
{
    private const int Board = 5;

    private readonly FakeTimeProvider _time = new(Calendar.TuesdayMorning);
    private readonly BoardChanges _changes;
    private readonly SharedReadings _shared;
    private int _readings;

    public SharedReadingsTests()
    {
        _changes = new BoardChanges(_time, NullLogger<BoardChanges>.Instance);
        _shared = new SharedReadings(_changes, _time);
    }

    [Fact]
    public async Task Fifty_screens_share_one_reading_until_the_board_changes()
    {
        Assert.Equal([1], (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ReadAsync()))).Distinct());
        _changes.Publish(Board, BoardTopics.Goals);
        Assert.Equal([2], (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ReadAsync()))).Distinct());
    }

    [Fact]
    public async Task Each_board_and_each_reader_has_its_own()
    {
        Assert.Equal((1, 2, 3), (await ReadAsync(), await ReadAsync(board: 6), await ReadAsync(typeof(string))));
        Assert.Equal((1, 2, 3), (await ReadAsync(), await ReadAsync(board: 6), await ReadAsync(typeof(string))));
        _changes.Publish(6, BoardTopics.Goals);
        Assert.Equal((1, 4), (await ReadAsync(), await ReadAsync(board: 6)));
    }

    [Fact]
    public async Task Nothing_is_shared_for_longer_than_two_seconds()
    {
        await ReadAsync();
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal(1, await ReadAsync());
        _time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(2, await ReadAsync());
    }

    [Fact]
    public async Task What_failed_is_read_again_by_the_next()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _shared.ReadAsync<int>(typeof(int), Board, BoardTopics.Goals, () => Task.FromException<int>(new InvalidOperationException())));
        Assert.Equal(1, await ReadAsync(typeof(int)));
    }

    [Fact]
    public async Task What_throws_at_once_is_read_again_by_the_next()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _shared.ReadAsync<int>(typeof(int), Board, BoardTopics.Goals, () => throw new InvalidOperationException()));
        Assert.Equal(1, await ReadAsync(typeof(int)));
    }

    private Task<int> ReadAsync(Type? reader = null, int board = Board) =>
        _shared.ReadAsync(reader ?? typeof(SharedReadingsTests), board, BoardTopics.Goals, async () =>
        {
            await Task.Yield();
            return Interlocked.Increment(ref _readings);
        });
}
