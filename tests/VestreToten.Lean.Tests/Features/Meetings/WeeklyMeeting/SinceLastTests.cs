using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Meetings;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

/// <summary>What is said under the reveal, of this week beside the one before.</summary>
public sealed class SinceLastTests : BunitContext
{
    private static readonly IsoWeek Week = new(2026, 48);

    public SinceLastTests()
    {
        Bokmaal.Read();
        Services.AddLogging().AddLocalization();
    }

    [Theory]
    [InlineData(8, "Større andel gode baller enn i uke 47. Hva var det som hjalp?")]
    [InlineData(5, "Omtrent som i uke 47.")]
    [InlineData(2, "Mindre andel gode baller enn i uke 47. Fint at det kommer fram. Hva trenger vi?")]
    public void Today_stands_beside_the_week_before_in_one_sentence(int green, string said) =>
        Assert.Equal(said, Said(Vase(1, new BallCount(green, 8 - green, 0), Before(1, new BallCount(5, 3, 0)))));

    [Fact]
    public void Nothing_is_said_where_the_colours_of_a_week_are_not_to_be_seen()
    {
        var now = new BallCount(5, 1, 1);
        Assert.Null(Said());
        Assert.Null(Said(Vase(1, null, Before(1, now))));
        Assert.Null(Said(Vase(1, now, Before(1, null))));
        Assert.Null(Said(Vase(1, now)));
    }

    [Fact]
    public void A_goal_with_other_words_or_from_another_week_is_not_compared()
    {
        var (good, bad) = (new BallCount(8, 0, 0), new BallCount(0, 0, 8));
        Assert.Null(Said(Vase(1, good, Before(1, bad)) with { IsReworded = true }));
        Assert.Equal("Omtrent som i uke 47.", Said(Vase(1, good, Before(1, good)), Vase(2, good, Before(2, bad))));
    }

    [Fact]
    public void A_round_with_more_ballots_than_people_is_not_compared()
    {
        var vase = Vase(1, new BallCount(8, 0, 0), Before(1, new BallCount(0, 0, 8)));
        Assert.NotNull(Said(Round(vase)));
        Assert.Null(Said(Round(vase) with { IsOverfull = true }));
        Assert.Null(Said(vase with { History = [.. vase.History.Select(w => w with { IsOverfull = true })] }));
    }

    private string? Said(params VaseOnWall[] vases) => Said(Round(vases));

    private string? Said(RoundOnWall round) => RevealWords.SinceLast(Services.GetRequiredService<IStringLocalizer<MeetingTexts>>(), round);

    private static RoundOnWall Round(params VaseOnWall[] vases) => new(1, RoundState.Shredded, 8, Code: null, IsOverfull: false, vases);

    private static WeekOnWall Before(int weeks, BallCount? colours) => new(Week.AddWeeks(-weeks), 8, colours);

    private static VaseOnWall Vase(int position, BallCount? colours, params WeekOnWall[] before) =>
        new(position, position, "Vi får hjelp", 8, colours, Week, [.. before, new WeekOnWall(Week, 8, colours)]);
}
