using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Meetings;
using VestreToten.Lean.Web.Features.Meetings.Vases;

namespace VestreToten.Lean.Tests.Features.Meetings.Vases;

public sealed class VaseWordsTests : BunitContext
{
    [Theory]
    [InlineData(12, 3, "av 12 har lagt ballene sine. Fargene vises når alle er klare.", "3 av 5 som trengs for å vise farger")]
    [InlineData(4, 3, "av 4 har lagt ballene sine.", "Vi må være minst 5 for at fargene skal vises.")]
    public void Nobody_is_promised_colours_that_cannot_come(int present, int ballots, string received, string needed)
    {
        Bokmaal.Read();
        Services.AddLocalization();
        var texts = Services.GetRequiredService<IStringLocalizer<WallTexts>>();
        var week = IsoWeek.Of(Calendar.Tuesday);
        var board = new BoardSnapshot
        {
            BoardId = 1, UnitName = "Ytterskogen", Slug = "ytterskogen", Staff = 12, Week = week, Threshold = 5, Vases = [], IsColourless = false,
            NextMeeting = Calendar.Tuesday.ToDateTime(new TimeOnly(9, 0)),
            Meeting = new MeetingOnWall(1, week, Calendar.Tuesday, MeetingState.Running, present, default, StepSeconds: 0, Version: 1),
            Round = new RoundOnWall(1, RoundState.Open, ballots, "KTRMPX", IsOverfull: false, []),
        };

        Assert.Equal(received, VaseWords.Received(texts, board));
        Assert.Equal(needed, VaseWords.Needed(texts, board, ballots));
    }
}
