using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Phones;

namespace VestreToten.Lean.Tests.Features.Boards.Phones;

public sealed class OpenJoinsTests
{
    private readonly FakeTimeProvider _clock = new(Calendar.TuesdayMorning);

    [Fact]
    public void It_is_open_for_a_quarter_of_an_hour()
    {
        var joins = new OpenJoins(_clock);
        var key = joins.Open(1).Key;
        _clock.Advance(OpenJoins.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(1, joins.Find(key)?.BoardId);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(joins.Find(key));
        Assert.Null(joins.Of(1));
    }

    [Fact]
    public void So_many_join_in_it_and_no_more_however_many_try_at_once()
    {
        var joins = new OpenJoins(_clock);
        var join = joins.Open(1);
        var taken = 0;
        Parallel.For(0, OpenJoins.MaxJoins * 3, _ =>
        {
            if (joins.TryTake(join))
                Interlocked.Increment(ref taken);
        });
        Assert.Equal(OpenJoins.MaxJoins, taken);
        // Opened anew, there is room again, by the new key.
        var next = joins.Open(1);
        Assert.False(joins.TryTake(join));
        Assert.True(joins.TryTake(next));
    }

    [Fact]
    public void One_boards_key_is_not_anothers()
    {
        var joins = new OpenJoins(_clock);
        var (one, other) = (joins.Open(1), joins.Open(2));
        Assert.NotEqual(one.Key, other.Key);
        Assert.True(joins.Close(1));
        Assert.False(joins.Close(1));
        Assert.Equal(2, joins.Find(other.Key)?.BoardId);
    }
}
