using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Tests.Support;

internal static class SomeMeetings
{
    public static Meeting Planned(DateOnly? day = null, int headcount = 12, int boardId = 1) =>
        Meeting.Plan(boardId, day ?? Calendar.Tuesday, headcount).WithId(7);

    public static Meeting In(MeetingState state)
    {
        var meeting = Planned();
        if (state == MeetingState.NotHeld)
            meeting.Skip(NotHeldReason.Illness);
        if (state is MeetingState.Running or MeetingState.Held)
            meeting.Start(Calendar.TuesdayMorning);
        if (state == MeetingState.Held)
            meeting.End(Calendar.TuesdayMorning.AddMinutes(15));
        return meeting;
    }
}
