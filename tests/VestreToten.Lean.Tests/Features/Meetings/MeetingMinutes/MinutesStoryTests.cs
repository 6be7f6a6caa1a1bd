using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;

namespace VestreToten.Lean.Tests.Features.Meetings.MeetingMinutes;

public sealed class MinutesStoryTests
{
    private const int Meeting = 7;

    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning.AddHours(1);

    [Fact]
    public void Several_moves_are_one()
    {
        var improvement = SomeImprovements.New();
        improvement.Move(ImprovementState.Plan, Now, Meeting);
        improvement.Move(ImprovementState.Do, Now, Meeting);

        Assert.Equal([new ChangeInMinutes(ImprovementEventKind.Moved, "new", "do")], Story(improvement));
    }

    [Fact]
    public void What_was_taken_back_in_the_meeting_is_not_told()
    {
        var improvement = SomeImprovements.New();
        improvement.SetOwner("Åse", Now, Meeting);
        improvement.Decline("Ikke nå", Now, Meeting);
        improvement.Undo(Now, Meeting);

        Assert.Equal([new ChangeInMinutes(ImprovementEventKind.OwnerChanged, null, "Åse")], Story(improvement));
    }

    [Fact]
    public void What_was_done_before_the_meeting_and_taken_back_in_it_is_told()
    {
        var improvement = SomeImprovements.New();
        improvement.Move(ImprovementState.Done, Now);
        improvement.Undo(Now, Meeting);

        Assert.Equal([new ChangeInMinutes(ImprovementEventKind.Undone, "Moved", null)], Story(improvement));
    }

    [Fact]
    public void There_and_back_again_is_nothing()
    {
        var improvement = SomeImprovements.New();
        improvement.Move(ImprovementState.Plan, Now, Meeting);
        improvement.Move(ImprovementState.New, Now, Meeting);

        Assert.Empty(Story(improvement));
    }

    [Fact]
    public void A_no_after_a_move_tells_the_reason()
    {
        var improvement = SomeImprovements.New();
        improvement.Move(ImprovementState.Plan, Now, Meeting);
        improvement.Decline("Ikke nå", Now, Meeting);

        Assert.Equal([new ChangeInMinutes(ImprovementEventKind.Declined, "new", "Ikke nå")], Story(improvement));
    }

    private static IReadOnlyList<ChangeInMinutes> Story(Improvement improvement) =>
        MinutesStory.Of(improvement.Events.Where(e => e.MeetingId == Meeting));
}
