using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Meetings;

/// <summary>What cannot be done to a meeting in each state. <see cref="MeetingTests"/> tells what can.</summary>
public sealed class MeetingTransitionTests
{
    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning.AddHours(1);

    [Theory]
    [InlineData("start", "meetings.running", MeetingState.Running)]
    [InlineData("go to", "meetings.not-running", MeetingState.Planned, MeetingState.Held, MeetingState.NotHeld)]
    [InlineData("end", "meetings.not-running", MeetingState.Planned, MeetingState.Held, MeetingState.NotHeld)]
    [InlineData("skip", "meetings.begun", MeetingState.Running, MeetingState.Held)]
    [InlineData("move", "meetings.not-planned", MeetingState.Running, MeetingState.Held, MeetingState.NotHeld)]
    [InlineData("headcount", "meetings.over", MeetingState.Held, MeetingState.NotHeld)]
    public void An_act_out_of_turn_is_refused_and_changes_nothing(string act, string rule, params MeetingState[] refusedIn)
    {
        foreach (var state in Enum.GetValues<MeetingState>())
        {
            var meeting = SomeMeetings.In(state);
            var before = Picture(meeting);

            if (refusedIn.Contains(state))
            {
                Rule.IsBroken(rule, () => Do(act, meeting));
                Assert.Equal(before, Picture(meeting));
            }
            else
            {
                Do(act, meeting);
                Assert.NotEqual(before, Picture(meeting));
            }
        }
    }

    [Fact]
    public void A_meeting_is_never_moved_out_of_its_week()
    {
        var meeting = SomeMeetings.In(MeetingState.Planned);
        foreach (var days in new[] { -7, 7 })
            Rule.IsBroken("meetings.week", () => meeting.MoveTo(meeting.Day.AddDays(days)));
    }

    private static void Do(string act, Meeting meeting)
    {
        switch (act)
        {
            case "start":
                meeting.Start(Now);
                break;
            case "go to":
                meeting.GoTo(AgendaStep.Goals, Now);
                break;
            case "end":
                meeting.End(Now);
                break;
            case "move":
                meeting.MoveTo(meeting.Day.AddDays(1));
                break;
            case "skip":
                meeting.Skip(NotHeldReason.Other);
                break;
            default:
                meeting.SetHeadcount(3);
                break;
        }
    }

    private static (MeetingState, DateOnly, int, AgendaStep, DateTimeOffset?, DateTimeOffset?, DateTimeOffset?, NotHeldReason?, int) Picture(Meeting m) =>
        (m.State, m.Day, m.Headcount, m.Step, m.StepBegan, m.Began, m.Ended, m.Reason, m.Version);
}
