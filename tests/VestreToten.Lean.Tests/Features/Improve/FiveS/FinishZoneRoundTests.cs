using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.FiveS;
using VestreToten.Lean.Web.Platform.Hosting;
using Calendar = VestreToten.Lean.Tests.Support.Calendar;

namespace VestreToten.Lean.Tests.Features.Improve.FiveS;

/// <summary>A round as it is stored, on both databases.</summary>
public sealed class FinishZoneRoundTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_cross_becomes_one_card_and_the_same_form_sent_twice_is_one_round(DatabaseProvider provider)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nb-NO");
        await using var scene = await ZoneScene.SetAsync(await TestDatabase.CreateAsync(provider, postgres));
        var zone = await scene.AddAsync();
        var form = new RoundForm(0, SomeZones.Marks(zone, PointMark.NeedsAction, PointMark.Fixed));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.Finish.ExecuteAsync(zone.Key, form, null, Stop)));
        Assert.All(answers, answer => Assert.Equal((true, 1), (answer.IsDone, answer.Number)));

        var card = Assert.Single(await scene.CardsAsync());
        Assert.Equal("Lager, 2. etasje – må ordnes: Bleiene står etter størrelse", card.Title);
        Assert.Equal("Fra runden i Lager, 2. etasje, uke 48. Avtalt punkt: Bleiene står etter størrelse", card.Text);
        Assert.Equal((ImprovementState.New, null, null), (card.State, card.ProposedBy, card.Owner));
        var tile = await scene.TileAsync(zone);
        Assert.Equal(new RoundScore(2, 3), Assert.Single(tile.Rounds).Score);
        Assert.Equal(zone.Name, (await scene.Queries.SourceAsync(scene.Staff, scene.BoardId, card.Id, Stop))!.Zone);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_point_whose_card_is_open_gets_no_second_one_and_one_whose_card_is_done_does(DatabaseProvider provider)
    {
        await using var scene = await ZoneScene.SetAsync(await TestDatabase.CreateAsync(provider, postgres));
        var zone = await scene.AddAsync();
        await scene.WalkAsync(zone, PointMark.NeedsAction);
        await scene.WalkAsync(zone, PointMark.NeedsAction, PointMark.NeedsAction);
        Assert.Equal(2, (await scene.CardsAsync()).Count);
        await using (var db = await scene.Database.Contexts.CreateDbContextAsync(Stop))
        {
            var first = await db.Improvements.AsTracking().OrderBy(i => i.Id).FirstAsync(Stop);
            first.Move(ImprovementState.Done, scene.Time.GetUtcNow());
            await db.SaveChangesAsync(Stop);
        }

        await scene.WalkAsync(zone, PointMark.NeedsAction);
        Assert.Equal(3, (await scene.CardsAsync()).Count);
        var detail = await scene.Queries.FindAsync(scene.Staff, scene.BoardId, zone.Id, Stop);
        Assert.Equal((await scene.CardsAsync())[2].Id, Assert.Single(detail!.Cards).Id);
    }

    [Fact]
    public async Task Another_round_that_came_between_is_told_and_the_same_marks_are_not_lost()
    {
        await using var scene = await ZoneScene.SetAsync();
        var zone = await scene.AddAsync();
        await scene.WalkAsync(zone);
        var late = await scene.Finish.ExecuteAsync(zone.Key, new RoundForm(0, SomeZones.Marks(zone, PointMark.Fixed)), null, Stop);
        Assert.Equal(RoundFault.Overtaken, late.Outcome.Fault);
        Assert.Single((await scene.TileAsync(zone)).Rounds);
    }

    [Fact]
    public async Task A_round_three_weeks_late_is_due_this_week_and_once_done_the_next_is_in_the_future()
    {
        await using var scene = await ZoneScene.SetAsync();
        var zone = await scene.AddAsync(weeksAgo: 3);
        var due = (await scene.TileAsync(zone)).Due(Calendar.Tuesday);
        Assert.Equal((3, new DateOnly(2026, 11, 27)), (due.WeeksLate, due.Day));
        Assert.Single((await scene.Queries.OfMeetingAsync(scene.Staff, scene.BoardId, Stop))!.Due);
        await scene.WalkAsync(zone);
        due = (await scene.TileAsync(zone)).Due(Calendar.Tuesday);
        Assert.Equal((0, new DateOnly(2026, 12, 4)), (due.WeeksLate, due.Day));
        Assert.True((await scene.Queries.OfMeetingAsync(scene.Staff, scene.BoardId, Stop))!.IsEmpty);
    }

    [Fact]
    public async Task A_full_board_an_open_point_and_a_closed_zone_are_refused_and_nothing_is_stored()
    {
        await using var scene = await ZoneScene.SetAsync();
        var zone = await scene.AddAsync();
        scene.Limits = new BoardLimits { OpenImprovements = 0 };
        Assert.Equal(RoundFault.BoardFull, (await scene.WalkAsync(zone, PointMark.NeedsAction)).Outcome.Fault);
        var open = new RoundForm(0, SomeZones.Marks(zone).Skip(1).ToDictionary());
        Assert.Equal(RoundFault.Incomplete, (await scene.Finish.ExecuteAsync(zone.Key, open, null, Stop)).Outcome.Fault);
        await new CloseZone(scene.Work).ExecuteAsync(scene.Staff, scene.BoardId, zone.Id, Stop);
        Assert.Equal(RoundFault.Closed, (await scene.WalkAsync(zone)).Outcome.Fault);
        Assert.Equal(RoundFault.NoSuchKey, (await scene.Finish.ExecuteAsync(MakeZone.NewKey(), open, null, Stop)).Outcome.Fault);
        Assert.Empty((await scene.TileAsync(zone)).Rounds);
        Assert.Empty(await scene.CardsAsync());
    }

    [Fact]
    public async Task Four_rounds_without_a_cross_hold_and_what_is_long_becomes_a_title_that_fits()
    {
        await using var scene = await ZoneScene.SetAsync();
        var zone = await scene.AddAsync();
        for (var i = 0; i < 4; i++)
        {
            Assert.False((await scene.TileAsync(zone)).Holds);
            await scene.WalkAsync(zone, i % 2 == 0 ? PointMark.Fixed : PointMark.NotApplicable);
        }

        Assert.True((await scene.TileAsync(zone)).Holds);
        await new ChangeZone(scene.Work).ExecuteAsync(scene.Staff, scene.BoardId, zone.Id, (await scene.Queries.FindAsync(scene.Staff, scene.BoardId, zone.Id, Stop))!.Version,
            new ZoneInput(new string('æ', 50), ZoneKind.Physical, 1, [.. zone.Points.Select(p => new PointInput(p.Id, new string('ø', 100), p.Step))]), Stop);
        await scene.WalkAsync(zone, PointMark.NeedsAction);
        var card = Assert.Single(await scene.CardsAsync());
        Assert.Equal(ImprovementTexts.Title.MaxLength, new StringInfo(card.Title).LengthInTextElements);
        Assert.Contains(new string('ø', 100), card.Text, StringComparison.Ordinal);
    }
}
