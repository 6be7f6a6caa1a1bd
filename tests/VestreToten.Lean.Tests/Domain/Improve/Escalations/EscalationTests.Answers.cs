using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Escalations;

public sealed partial class EscalationTests
{
    [Fact]
    public void What_is_refused_leaves_the_improvement_as_it_was()
    {
        Rule.IsBroken("escalations.message", () => Send(message: " "));
        Rule.IsBroken("escalations.message", () => Send(message: new string('å', 501)));

        Assert.Equal((false, 1), (_improvement.IsEscalated, _improvement.Version));
    }

    [Fact]
    public void An_answer_has_words_a_verdict_and_the_right_improvement()
    {
        var escalation = Send();

        Rule.IsBroken("escalations.answer", () => escalation.Reply(_improvement, Verdict.TakenOn, "", Now));
        Rule.IsBroken("escalations.verdict", () => escalation.Reply(_improvement, (Verdict)4, "Ja", Now));
        Rule.IsBroken("escalations.improvement", () => escalation.Reply(SomeImprovements.New().WithId(6), Verdict.TakenOn, "Ja", Now));

        Assert.Equal((true, null, null), (escalation.IsOpen, escalation.Answer, escalation.Verdict));
    }

    [Fact]
    public void What_is_withdrawn_ends_without_an_answer_and_leaves_the_board_above()
    {
        var escalation = Send();

        Rule.IsBroken("escalations.verdict", () => escalation.Reply(_improvement, Verdict.Withdrawn, "Ja", Now));
        Rule.IsBroken("escalations.improvement", () => escalation.Withdraw(SomeImprovements.New().WithId(6), "Løst", Now));
        escalation.Withdraw(_improvement, "Løst", Now.AddDays(1));

        Assert.Equal((false, null, Verdict.Withdrawn), (escalation.IsOpen, escalation.Answer, escalation.Verdict));
        Assert.False(_improvement.IsEscalated);
        Assert.Equal((ImprovementState.Declined, "Løst"), (escalation.Received!.State, escalation.Received.DeclineReason));
        Rule.IsBroken("escalations.answered", () => escalation.Withdraw(_improvement, "Løst", Now));
        Rule.IsBroken("escalations.answered", () => escalation.Reply(_improvement, Verdict.TakenOn, "Ja", Now));
    }

    [Fact]
    public void What_the_board_above_has_done_already_stays_done()
    {
        var escalation = Send();
        escalation.Received!.Move(ImprovementState.Done, Now);

        escalation.Withdraw(_improvement, "Løst", Now);

        Assert.Equal(ImprovementState.Done, escalation.Received.State);
    }

    [Fact]
    public void A_deadline_is_missed_from_the_day_after_until_an_answer_comes()
    {
        var escalation = Send();

        Assert.False(escalation.IsMissed(NextWeek));
        Assert.True(escalation.IsMissed(NextWeek.AddDays(1)));
        escalation.Reply(_improvement, Verdict.SentFurther, "Til rådmannen", Now.AddDays(30));
        Assert.False(escalation.IsMissed(NextWeek.AddDays(31)));
    }
}
