using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Meetings;

/// <summary>Which meeting is on, and which is the next: for the screens, and for the round that is opened.</summary>
public sealed class NearMeetingsTests
{
    private static readonly Board Board = Board.For(1, DayOfWeek.Tuesday, new TimeOnly(8, 30));

    private static readonly DateTime Before = Calendar.Tuesday.ToDateTime(new TimeOnly(8, 0));
    private static readonly DateTime After = Calendar.Tuesday.ToDateTime(new TimeOnly(11, 0));

    [Fact]
    public void Until_two_hours_past_its_hour_the_next_meeting_is_this_weeks()
    {
        Assert.Equal(Calendar.Tuesday, Of(Before).NextDay);
        Assert.Equal(Calendar.Tuesday.AddDays(7), Of(After).NextDay);
        Assert.Null(Of(Before).Current);
    }

    [Fact]
    public void The_running_meeting_is_the_one_that_is_on_whatever_its_week()
    {
        var (running, next) = (On(-7), On(0));
        running.Start(Calendar.TuesdayMorning);
        Assert.Same(running, Of(Before, next, running).Current);
        Assert.Same(next, Of(Before, next).Current);
    }

    [Fact]
    public void A_planned_day_stays_when_the_boards_day_is_another()
    {
        var planned = Meeting.Plan(1, Calendar.Tuesday.AddDays(2), 12);
        Assert.Equal(planned.Day, Of(After, planned).NextDay);
        Assert.Same(planned, Of(After, planned).Current);
    }

    [Fact]
    public void A_meeting_that_is_over_is_shown_until_the_next_is_planned_and_never_comes_again()
    {
        var held = On(0);
        held.Start(Calendar.TuesdayMorning);
        held.End(Calendar.TuesdayMorning);
        var near = Of(After, held);
        Assert.Null(near.Current);
        Assert.Same(held, near.Shown);
        Assert.Equal(Calendar.Tuesday.AddDays(7).ToDateTime(new TimeOnly(8, 30)), near.RunningOrNext());
    }

    [Fact]
    public void After_the_running_meeting_comes_the_next_that_is_not_cancelled()
    {
        var (running, cancelled) = (On(0), On(7));
        running.Start(Calendar.TuesdayMorning);
        cancelled.Skip(NotHeldReason.Holiday);
        var near = Of(After, running, cancelled);
        Assert.Equal(Calendar.Tuesday.ToDateTime(new TimeOnly(8, 30)), near.RunningOrNext());
        Assert.Equal(Calendar.Tuesday.AddDays(14).ToDateTime(new TimeOnly(8, 30)), near.AfterRunning());
    }

    [Fact]
    public void Where_every_week_in_sight_is_cancelled_there_is_none()
    {
        var weeks = Enumerable.Range(0, NearMeetings.WeeksAhead + 1).Select(week => On(7 * week)).ToArray();
        Assert.All(weeks, meeting => meeting.Skip(NotHeldReason.Holiday));
        Assert.Null(Of(Before, weeks).RunningOrNext());
    }

    private static NearMeetings Of(DateTime now, params Meeting[] meetings) => new(Board, meetings, now);

    private static Meeting On(int days) => Meeting.Plan(1, Calendar.Tuesday.AddDays(days), 12);
}
