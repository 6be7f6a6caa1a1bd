using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Phones;

public sealed class StaffPhoneTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 43).Select(i => (byte)i)];

    [Fact]
    public void It_has_weeks_and_a_random_number_and_nothing_finer()
    {
        var week = IsoWeek.Of(Calendar.Tuesday);
        var (one, other) = (StaffPhone.Join(1, [1], week), StaffPhone.Join(1, [2], week));
        Assert.NotEqual(one.Id, other.Id);
        Assert.Equal((week, week, null), (one.Joined, one.Used, one.Nickname));
        Assert.DoesNotContain(typeof(StaffPhone).GetProperties(), p => p.PropertyType == typeof(DateTimeOffset) || p.PropertyType == typeof(DateTime) || p.PropertyType == typeof(DateOnly));
    }

    [Fact]
    public void Its_owner_may_have_a_name_or_none()
    {
        var phone = StaffPhone.Join(1, [1], IsoWeek.Of(Calendar.Tuesday));
        phone.CallOwner("  Liv\u200B  Moen ");
        Assert.Equal("Liv Moen", phone.Nickname);
        phone.CallOwner(" ");
        Assert.Null(phone.Nickname);
        Assert.Throws<RuleViolationException>(() => phone.CallOwner(new string('x', 41)));
    }

    [Fact]
    public void A_mark_is_the_same_for_the_same_goal_and_joins_no_two()
    {
        Assert.Equal(GoalSupport.MarkOf(Secret, 7), GoalSupport.MarkOf(Secret, 7));
        Assert.NotEqual(GoalSupport.MarkOf(Secret, 7), GoalSupport.MarkOf(Secret, 8));
        // A service goal of the same number has another mark of the same phone.
        Assert.NotEqual(GoalSupport.MarkOf(Secret, 7), SupportMark.Of(Secret, 7));
        Assert.Equal(GoalSupport.MarkLength, GoalSupport.MarkOf(Secret, 7).Length);
        Assert.Throws<RuleViolationException>(() => GoalSupport.MarkOf(Secret.AsSpan(0, 15), 7));
    }
}
