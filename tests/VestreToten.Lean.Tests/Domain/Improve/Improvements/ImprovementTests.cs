using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed class ImprovementTests
{
    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning;

    [Fact]
    public void A_suggestion_begins_as_new_with_one_line_of_history()
    {
        var improvement = Improvement.Propose(3, ImprovementKind.Suggestion, " Fast  plass ", "Skapet\r\n\r\nved døra ", " Kari ", Now, 7);

        Assert.Equal((3, ImprovementKind.Suggestion, ImprovementState.New), (improvement.BoardId, improvement.Kind, improvement.State));
        Assert.Equal(("Fast plass", "Skapet\n\nved døra", "Kari"), (improvement.Title, improvement.Text, improvement.ProposedBy));
        Assert.Equal((Now, Now, Now), (improvement.Created, improvement.StateSince, improvement.Changed));
        Assert.Null(improvement.Ended);
        Assert.Null(improvement.UndoableChange);
        var line = Assert.Single(improvement.Events);
        Assert.Equal((1, ImprovementEventKind.Created, null, "Suggestion", 7), (line.Number, line.Kind, line.From, line.To, line.MeetingId));
    }

    [Fact]
    public void Who_put_it_up_and_what_more_there_is_to_say_may_be_left_out()
    {
        var improvement = Improvement.Propose(1, ImprovementKind.TimeThief, "x", null, "  ", Now);

        Assert.Equal(("", null), (improvement.Text, improvement.ProposedBy));
    }

    [Theory]
    [InlineData("improvements.title", 1, "", "", "")]
    [InlineData("improvements.title", 1, "\u0001", "", "")]
    [InlineData("improvements.name", 1, "Tittel", "", "123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 1")]
    [InlineData("improvements.kind", 3, "Tittel", "", "")]
    public void What_was_not_checked_first_is_refused(string rule, int kind, string title, string text, string name) =>
        Rule.IsBroken(rule, () => Improvement.Propose(1, (ImprovementKind)kind, title, text, name, Now));

    [Theory]
    [InlineData(120, 2000, 80)]
    public void The_longest_words_fit_and_one_more_does_not(int title, int text, int name)
    {
        Assert.Equal((title, text, name), (ImprovementTexts.Title.MaxLength, ImprovementTexts.Text.MaxLength, ImprovementTexts.Name.MaxLength));
        Improvement.Propose(1, ImprovementKind.Suggestion, new string('å', title), new string('å', text), new string('å', name), Now);
        Rule.IsBroken("improvements.title", () => SomeImprovements.New(new string('å', title + 1)));
        Rule.IsBroken("improvements.text", () => SomeImprovements.New(text: new string('å', text + 1)));
    }

    [Theory]
    [InlineData(ImprovementState.New, "new")]
    [InlineData(ImprovementState.Plan, "plan")]
    [InlineData(ImprovementState.Do, "do")]
    [InlineData(ImprovementState.Check, "check")]
    [InlineData(ImprovementState.Act, "act")]
    [InlineData(ImprovementState.Done, "done")]
    [InlineData(ImprovementState.Declined, "declined")]
    public void Each_state_has_the_mark_of_the_contract(ImprovementState state, string code)
    {
        Assert.Equal(code, state.Code());
        Assert.Equal(state, ImprovementStates.TryRead(code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Plan")]
    [InlineData("2")]
    public void No_other_mark_names_a_state(string? code) => Assert.Null(ImprovementStates.TryRead(code));
}
