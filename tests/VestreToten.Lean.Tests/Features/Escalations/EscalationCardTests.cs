using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Escalations;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Escalations;
using CultureInfo = System.Globalization.CultureInfo;

namespace VestreToten.Lean.Tests.Features.Escalations;

public sealed class EscalationCardTests : BunitContext
{
    public EscalationCardTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nb-NO");
        Services.AddLocalization();
    }

    [Theory]
    [InlineData(true, "Over fristen: vi skulle hatt svar innen 1. desember 2026.")]
    [InlineData(false, "Over fristen: vi skulle svart innen 1. desember 2026.")]
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

    private IRenderedComponent<EscalationCard> Card(EscalationRow row, bool isSent) =>
        Render<EscalationCard>(p => p.Add(c => c.Row, row).Add(c => c.Title, row.SentTitle).Add(c => c.IsSent, isSent));
}
