using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Escalations;

public sealed partial class EscalationTests
{
    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning;
    private static readonly DateOnly NextWeek = Calendar.Tuesday.AddDays(7);
    private readonly Improvement _improvement = SomeImprovements.New(text: "Tre nøkler\ntil ett skap").WithId(5);

    [Fact]
    public void What_is_sent_hangs_on_the_board_above_as_a_new_improvement_from_the_unit()
    {
        var escalation = Send();

        Assert.Equal((1, 5, 2, NextWeek), (escalation.FromBoardId, escalation.ImprovementId, escalation.ToBoardId, escalation.Deadline));
        Assert.Equal(("Kan dere kjøpe et skap?", true), (escalation.Message, escalation.IsOpen));
        var received = escalation.Received!;
        Assert.Equal((2, _improvement.Title, _improvement.Text), (received.BoardId, received.Title, received.Text));
        Assert.Equal((ImprovementState.New, "Ytterskogen", ImprovementKind.TimeThief), (received.State, received.ProposedBy, received.Kind));
        Assert.True(_improvement.IsEscalated);
        Assert.Equal((ImprovementEventKind.Escalated, "2"), (_improvement.Events[^1].Kind, _improvement.Events[^1].To));
    }

    [Fact]
    public void The_answer_comes_back_to_the_unit_once()
    {
        var escalation = Send();

        escalation.Reply(_improvement, Verdict.NotNow, " Neste år ", Now.AddDays(1));

        Assert.Equal(("Neste år", Verdict.NotNow, Now.AddDays(1)), (escalation.Answer, escalation.Verdict, escalation.AnsweredAt));
        Assert.False(_improvement.IsEscalated);
        Assert.Equal((ImprovementEventKind.Answered, "NotNow"), (_improvement.Events[^1].Kind, _improvement.Events[^1].To));
        Rule.IsBroken("escalations.answered", () => escalation.Reply(_improvement, Verdict.TakenOn, "Likevel", Now));
    }

    [Fact]
    public void A_unit_has_one_answer_to_wait_for_at_a_time()
    {
        var first = Send();
        Rule.IsBroken("escalations.open", () => Send());

        first.Reply(_improvement, Verdict.NotNow, "Neste år", Now);

        Assert.True(Send().IsOpen);
    }

    [Theory]
    [InlineData(ImprovementState.Done)]
    [InlineData(ImprovementState.Declined)]
    public void What_has_ended_is_not_sent(ImprovementState state) =>
        Rule.IsBroken("escalations.ended", () => Escalation.Send(SomeImprovements.In(state), 2, "Ytterskogen", "Hjelp", NextWeek, Now));

    [Fact]
    public void A_board_sends_nothing_to_itself() => Rule.IsBroken("escalations.same-board", () => Send(toBoard: 1));

    [Theory]
    [InlineData(-1, DateFault.TooEarly)]
    [InlineData(0, DateFault.None)]
    [InlineData(3652, DateFault.None)]
    [InlineData(3654, DateFault.TooLate)]
    public void A_deadline_is_today_or_later(int days, DateFault fault)
    {
        var deadline = Calendar.Tuesday.AddDays(days);

        Assert.Equal(fault, Escalation.CheckDeadline(deadline, Calendar.Tuesday));
        if (fault == DateFault.None)
            Assert.Equal(deadline, Send(deadline: deadline).Deadline);
        else
            Rule.IsBroken("escalations.deadline", () => Send(deadline: deadline));
    }

    private Escalation Send(int toBoard = 2, string message = "Kan dere kjøpe et skap?", DateOnly? deadline = null) =>
        Escalation.Send(_improvement, toBoard, "Ytterskogen", message, deadline ?? NextWeek, Now);
}
