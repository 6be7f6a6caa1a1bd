using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using CultureInfo = System.Globalization.CultureInfo;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed class EscalationCardTests : BunitContext
{
    public EscalationCardTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nb-NO");
        Services.AddLocalization();
    }

    [Theory]
    [InlineData(true, "Over fristen: Vi skulle ha fått svar innen 1.\u00A0desember 2026.")]
    [InlineData(false, "Over fristen: Vi skulle ha svart innen 1.\u00A0desember 2026.")]
    public void A_missed_deadline_is_said_in_words_and_red(bool isSent, string words) =>
        Assert.Equal(words, Card(SomeRow.Open with { IsMissed = true }, isSent).Find(".late").TextContent);

    [Theory]
    [InlineData(true, "De tar det.")]
    [InlineData(false, "Vi tar det.")]
    public void The_answer_takes_the_deadlines_place(bool isSent, string verdict)
    {
        var card = Card(SomeRow.Open with { Verdict = Verdict.TakenOn, Answer = "Vi kjøper <b>skap</b>.", AnsweredAt = Calendar.TuesdayMorning }, isSent);
        Assert.Contains(verdict, card.Markup, StringComparison.Ordinal);
        Assert.Equal("Vi kjøper <b>skap</b>.", card.Find(".answer").TextContent);
        Assert.DoesNotContain("Frist", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_sent_further_tells_who_is_asked_and_what_they_say()
    {
        var row = SomeRow.Open with { Verdict = Verdict.SentFurther, Answer = "Over til dere.", AnsweredAt = Calendar.TuesdayMorning };
        var asked = new FurtherStep(4, 3, "kommunen", new DateOnly(2026, 12, 8), IsMissed: false, Verdict: null, Answer: null, AnsweredAt: null);
        Assert.Contains("kommunen svarer innen 8.\u00A0desember 2026.", Further(row, asked), StringComparison.Ordinal);
        Assert.Contains("kommunen skulle ha svart innen 8.\u00A0desember 2026.", Further(row, asked with { IsMissed = true }), StringComparison.Ordinal);
        var said = Further(row, asked with { Verdict = Verdict.NotNow, Answer = "Neste år", AnsweredAt = Calendar.TuesdayMorning });
        Assert.Contains("Ikke nå.", said, StringComparison.Ordinal);
        Assert.Contains("Neste år", said, StringComparison.Ordinal);
        Assert.DoesNotContain("svarer innen", said, StringComparison.Ordinal);
    }

    private string Further(EscalationRow row, FurtherStep step) =>
        Card(row with { Further = [step] }, isSent: true).Find("[data-testid=further]").TextContent;

    private IRenderedComponent<EscalationCard> Card(EscalationRow row, bool isSent) =>
        Render<EscalationCard>(p => p.Add(c => c.Row, row).Add(c => c.Title, row.SentTitle).Add(c => c.IsSent, isSent));
}
