using System.Security.Claims;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed class AnswerFormTests : BunitContext
{
    private readonly List<(Verdict, string, DateOnly?)> _answers = [];

    public AnswerFormTests() => Services.AddLocalization();

    [Fact]
    public void An_empty_answer_is_told_beside_the_field_and_is_not_sent()
    {
        var form = Form("omsorg");
        form.Find("[data-testid=verdict-takenon]").Click();
        form.Find("form").Submit();
        Assert.Equal("Skriv noen ord.", form.Find("[role=alert]").TextContent);
        Assert.Equal("true", form.Find("[data-testid=answer-text]").GetAttribute("aria-invalid"));
        Assert.Empty(_answers);
    }

    [Fact]
    public void Sending_further_asks_for_a_day_that_is_not_past()
    {
        var form = Form("omsorg");
        form.Find("[data-testid=verdict-sentfurther]").Click();
        form.Find("[data-testid=answer-text]").Input("Dette må høyere opp");
        form.Find("[data-testid=answer-deadline]").Change("1900-01-01");
        form.Find("form").Submit();
        Assert.Equal("Fristen kan ikke være før i dag.", form.Find("[role=alert]").TextContent);
        form.Find("[data-testid=answer-deadline]").Change("9999-12-31");
        form.Find("form").Submit();
        Assert.Equal("Fristen er for langt fram: høyst 10 år.", form.Find("[role=alert]").TextContent);

        form.Find("[data-testid=answer-deadline]").Change("2026-12-01");
        form.Find("form").Submit();

        Assert.Equal([(Verdict.SentFurther, "Dette må høyere opp", (DateOnly?)new DateOnly(2026, 12, 1))], _answers);
    }

    [Fact]
    public void At_the_top_there_is_no_further()
    {
        var form = Form(above: null);
        Assert.Empty(form.FindAll("[data-testid=verdict-sentfurther]"));
        Assert.Single(form.FindAll("[data-testid=verdict-notnow]"));
    }

    private IRenderedComponent<AnswerForm> Form(string? above) => new PartPage(boardId: 1, new ClaimsPrincipal()).Show<AnswerForm>(this, p => p
        .Add(f => f.Row, SomeRow.Open).Add(f => f.Above, above).Add(f => f.Today, Calendar.Tuesday)
        .Add(f => f.Answer, (verdict, text, day) =>
        {
            _answers.Add((verdict, text, day));
            return Task.FromResult<Outcome<EscalationFault>>(Outcome.Done);
        }));
}
