using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Platform.Live;

public sealed class BoardTopicsTests
{
    private const int Board = 5;

    private readonly FakeTimeProvider _time = new(Calendar.TuesdayMorning);
    private readonly BoardChanges _changes;

    public BoardTopicsTests() => _changes = new BoardChanges(_time, NullLogger<BoardChanges>.Instance);

    [Fact]
    public async Task A_listener_hears_of_its_own_topics_alone()
    {
        var heard = new Heard();
        using var subscription = _changes.Subscribe(Board, BoardTopics.All & ~BoardTopics.Count, heard.Add);

        _changes.Publish(Board, BoardTopics.Count);
        _changes.Publish(Board, BoardTopics.Round);

        Assert.Equal(BoardTopics.Round, await heard.NextAsync());
    }

    [Fact]
    public async Task What_is_followed_changes_with_the_rights_of_the_reader()
    {
        var heard = new Heard();
        using var subscription = _changes.Subscribe(Board, BoardTopics.All, heard.Add);
        _changes.Publish(Board, BoardTopics.Count);
        Assert.Equal(BoardTopics.Count, await heard.NextAsync());

        subscription.Topics &= ~BoardTopics.Count;
        _time.Advance(BoardChanges.Interval);
        _changes.Publish(Board, BoardTopics.Count);
        _changes.Publish(Board, BoardTopics.Meeting);

        Assert.Equal(BoardTopics.Meeting, await heard.NextAsync());
    }

    [Fact]
    public async Task A_stream_of_ballots_holds_no_other_topic_up()
    {
        var heard = new Heard();
        using var subscription = _changes.Subscribe(Board, BoardTopics.Gains, heard.Add);
        for (var ballot = 0; ballot < 20; ballot++)
            _changes.Publish(Board, BoardTopics.Count);

        _changes.Publish(Board, BoardTopics.Gains);

        Assert.Equal(BoardTopics.Gains, await heard.NextAsync());
    }

    [Fact]
    public void Each_topic_has_a_version_of_its_own()
    {
        _changes.Publish(Board, BoardTopics.Count);
        _changes.Publish(Board, BoardTopics.Count);
        _changes.Publish(Board, BoardTopics.Goals);

        Assert.Equal((2, 1, 0, 3), (
            _changes.Version(Board, BoardTopics.Count), _changes.Version(Board, BoardTopics.Goals | BoardTopics.Meeting),
            _changes.Version(Board, BoardTopics.Gains), _changes.Version(Board, BoardTopics.All)));
    }

    private sealed class Heard
    {
        private readonly System.Threading.Channels.Channel<BoardTopics> _topics = System.Threading.Channels.Channel.CreateUnbounded<BoardTopics>();

        public Task Add(BoardTopics topics) => _topics.Writer.WriteAsync(topics).AsTask();

        public async Task<BoardTopics> NextAsync() =>
            await _topics.Reader.ReadAsync(Xunit.TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Xunit.TestContext.Current.CancellationToken);
    }
}
