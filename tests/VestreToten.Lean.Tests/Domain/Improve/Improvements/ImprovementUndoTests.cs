using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed class ImprovementUndoTests
{
    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning.AddDays(3);

    [Fact]
    public void What_was_taken_back_is_told_and_cannot_be_taken_back_twice()
    {
        var improvement = SomeImprovements.In(ImprovementState.Plan);
        improvement.Move(ImprovementState.Do, Now);
        Assert.Equal(improvement.Version, improvement.UndoableChange);

        improvement.Undo(Now.AddSeconds(5), 7);

        Assert.Equal((ImprovementState.Plan, Calendar.TuesdayMorning.AddHours(1)), (improvement.State, improvement.StateSince));
        var line = improvement.Events[^1];
        Assert.Equal((ImprovementEventKind.Undone, "Moved", null, 7), (line.Kind, line.From, line.To, line.MeetingId));
        Assert.Null(improvement.UndoableChange);
        Rule.IsBroken("improvements.nothing-to-undo", () => improvement.Undo(Now));
    }

    [Fact]
    public void Nothing_has_been_done_to_a_new_one() =>
        Rule.IsBroken("improvements.nothing-to-undo", () => SomeImprovements.New().Undo(Now));

    [Fact]
    public void Only_the_newest_change_is_taken_back()
    {
        var improvement = SomeImprovements.New();
        improvement.SetOwner("Kari", Now);
        improvement.SetOwner("Ola", Now);

        improvement.Undo(Now);

        Assert.Equal("Kari", improvement.Owner);
        Rule.IsBroken("improvements.nothing-to-undo", () => improvement.Undo(Now));
    }

    [Fact]
    public void A_comment_or_a_photo_does_not_stand_in_the_way()
    {
        var improvement = SomeImprovements.New();
        improvement.Decline("For dyrt", Now);
        improvement.Comment("Synd!", null, Now);
        improvement.AddPhoto(SomeImprovements.Photo(), Now);

        improvement.Undo(Now);

        Assert.Equal((ImprovementState.New, null, null), (improvement.State, improvement.DeclineReason, improvement.Ended));
        Assert.Equal((1, 1), (improvement.CommentCount, improvement.PhotoCount));
    }

    [Fact]
    public void A_reopened_one_that_is_closed_again_by_undo_has_its_reason_and_its_day_back()
    {
        var improvement = SomeImprovements.In(ImprovementState.Declined);
        var before = SomeImprovements.Picture(improvement);
        improvement.Move(ImprovementState.Plan, Now);

        improvement.Undo(Now);

        Assert.Equal(before, SomeImprovements.Picture(improvement));
        Assert.Equal("Vi har ikke råd", improvement.DeclineReason);
    }

    [Fact]
    public void Words_that_were_taken_away_are_gone_with_the_next_change()
    {
        var improvement = SomeImprovements.New("Rom 12", "Fru Olsen på rom 12");
        improvement.Edit(improvement.Kind, "Rom 12", "Rommet i enden", Now);
        improvement.SetOwner("Kari", Now);

        improvement.Undo(Now);

        Assert.Equal(("Rommet i enden", null), (improvement.Text, improvement.Owner));
        Assert.DoesNotContain(improvement.Events, line => $"{line.From}{line.To}".Contains("Olsen", StringComparison.Ordinal));
    }
}
