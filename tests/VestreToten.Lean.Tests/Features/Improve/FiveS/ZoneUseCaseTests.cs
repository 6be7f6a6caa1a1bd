using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.FiveS;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.FiveS;

/// <summary>What is done to zones at a desk.</summary>
public sealed class ZoneUseCaseTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_zone_is_made_changed_closed_and_opened_again(DatabaseProvider provider)
    {
        await using var scene = await ZoneScene.SetAsync(await TestDatabase.CreateAsync(provider, postgres));
        Assert.Equal(Outcome.Done, await new MakeZone(scene.Commands).ExecuteAsync(scene.Staff, scene.BoardId, Input(), Stop));
        var tile = Assert.Single((await scene.Queries.ListAsync(scene.Staff, scene.BoardId, Stop))!);
        Assert.Equal(("Skyllerom", 3, scene.Week), (tile.Name, tile.PointCount, tile.DueWeek));

        var seen = (await scene.Queries.FindAsync(scene.Staff, scene.BoardId, tile.Id, Stop))!;
        var change = new ChangeZone(scene.Work);
        var input = Input("Skyllerommet") with { Rhythm = 4, Points = [.. seen.Points.Skip(1).Select(p => new PointInput(p.Id, p.Text, p.Step)), new(null, "Døra er lukket", FiveSStep.Sustain)] };
        Assert.Equal(Outcome.Done, await change.ExecuteAsync(scene.Staff, scene.BoardId, tile.Id, seen.Version, input, Stop));
        Assert.Equal(Outcome.Conflict, await change.ExecuteAsync(scene.Staff, scene.BoardId, tile.Id, seen.Version, input, Stop));
        var after = (await scene.Queries.FindAsync(scene.Staff, scene.BoardId, tile.Id, Stop))!;
        Assert.Equal([seen.Points[1].Id, seen.Points[2].Id], after.Points.Take(2).Select(p => p.Id));
        Assert.Equal(("Skyllerommet", 4, 3), (after.Tile.Name, after.Tile.Rhythm, after.Points.Count));

        var close = new CloseZone(scene.Work);
        Assert.Equal(Outcome.Done, await close.ExecuteAsync(scene.Staff, scene.BoardId, tile.Id, Stop));
        Assert.Empty((await scene.Queries.OnWallAsync(scene.Staff, scene.BoardId))!);
        Assert.True((await scene.Queries.ListAsync(scene.Staff, scene.BoardId, Stop))!.Single().IsClosed);
        Assert.Equal(Outcome.Done, await close.ReopenAsync(scene.Staff, scene.BoardId, tile.Id, Stop));
        Assert.Single((await scene.Queries.OnWallAsync(scene.Staff, scene.BoardId))!);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(11)]
    public async Task Fewer_than_three_points_and_more_than_ten_are_refused(int points)
    {
        await using var scene = await ZoneScene.SetAsync();
        Assert.Equal(ZoneFault.BadZone, (await new MakeZone(scene.Commands).ExecuteAsync(scene.Staff, scene.BoardId, Input() with { Points = SomeZones.Points(points) }, Stop)).Fault);
        Assert.Empty((await scene.Queries.ListAsync(scene.Staff, scene.BoardId, Stop))!);
    }

    [Fact]
    public async Task A_point_of_another_zone_is_no_point_of_this_one()
    {
        await using var scene = await ZoneScene.SetAsync();
        var (zone, other) = (await scene.AddAsync(), await scene.AddAsync("Skyllerom"));
        var input = Input() with { Points = [.. SomeZones.Points(2), new(other.Points[0].Id, "Lånt", FiveSStep.Sort)] };
        Assert.Equal(ZoneFault.BadZone, (await new ChangeZone(scene.Work).ExecuteAsync(scene.Staff, scene.BoardId, zone.Id, zone.Version, input, Stop)).Fault);
    }

    [Fact]
    public async Task A_skipped_round_says_why_moves_the_next_one_on_and_breaks_what_holds()
    {
        await using var scene = await ZoneScene.SetAsync();
        var zone = await scene.AddAsync(weeksAgo: 2);
        for (var i = 0; i < 4; i++)
            await scene.WalkAsync(zone);
        var skip = new SkipZoneRound(scene.Work);
        var seen = (await scene.Queries.FindAsync(scene.Staff, scene.BoardId, zone.Id, Stop))!;
        Assert.Equal(ZoneFault.BadReason, (await skip.ExecuteAsync(scene.Staff, scene.BoardId, zone.Id, seen.Version, " ", Stop)).Fault);
        Assert.Equal(Outcome.Done, await skip.ExecuteAsync(scene.Staff, scene.BoardId, zone.Id, seen.Version, "Mange syke", Stop));
        Assert.Equal(Outcome.Conflict, await skip.ExecuteAsync(scene.Staff, scene.BoardId, zone.Id, seen.Version, "Mange syke", Stop));
        var tile = await scene.TileAsync(zone);
        Assert.Equal(("Mange syke", null, scene.Week.AddWeeks(1), false), (tile.Rounds[^1].SkipReason, tile.Rounds[^1].Score, tile.DueWeek, tile.Holds));
    }

    [Fact]
    public async Task A_new_key_is_the_leaders_and_stands_in_the_audit_log_without_the_key()
    {
        await using var scene = await ZoneScene.SetAsync();
        var zone = await scene.AddAsync();
        var renew = new RenewZoneKey(scene.Work);
        Assert.Equal(Outcome.Denied, await renew.ExecuteAsync(scene.Staff, scene.BoardId, zone.Id, Stop));
        Assert.Equal(Outcome.Done, await renew.ExecuteAsync(scene.Leader, scene.BoardId, zone.Id, Stop));
        Assert.Null(await scene.ByKey.FindAsync(zone.Key, Stop));
        await using var db = await scene.Database.Contexts.CreateDbContextAsync(Stop);
        var line = await db.AuditEntries.SingleAsync(a => a.Action == AuditAction.ZoneKeyChanged, Stop);
        Assert.Equal((null, null), (line.Before, line.After));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_red_tag_comes_up_in_the_meeting_on_its_day_and_its_decision_can_be_taken_back(DatabaseProvider provider)
    {
        await using var scene = await ZoneScene.SetAsync(await TestDatabase.CreateAsync(provider, postgres));
        var zone = await scene.AddAsync();
        await scene.WalkAsync(zone);
        var hang = new HangRedTag(scene.Work);
        Assert.Equal(ZoneFault.BadTagDay, (await hang.ExecuteAsync(scene.Staff, scene.BoardId, zone.Id, "Stol", TagVerdict.Unsure, Calendar.Tuesday.AddDays(-1), Stop)).Fault);
        Assert.Equal(ZoneFault.BadTag, (await hang.ExecuteAsync(scene.Staff, scene.BoardId, zone.Id, "", TagVerdict.Unsure, Calendar.Tuesday, Stop)).Fault);
        Assert.Equal(Outcome.Done, await hang.ExecuteAsync(scene.Staff, scene.BoardId, zone.Id, "Stol med knekt bein", TagVerdict.Unsure, Calendar.Tuesday.AddDays(2), Stop));
        Assert.True((await scene.Queries.OfMeetingAsync(scene.Staff, scene.BoardId, Stop))!.IsEmpty);
        scene.Time.Advance(TimeSpan.FromDays(2));
        var (name, tag) = Assert.Single((await scene.Queries.OfMeetingAsync(scene.Staff, scene.BoardId, Stop))!.Tags);
        Assert.Equal((zone.Name, "Stol med knekt bein"), (name, tag.What));

        var decide = new DecideRedTag(scene.Commands);
        var decided = await decide.ExecuteAsync(scene.Staff, scene.BoardId, tag.Id, TagVerdict.Discard, Stop);
        Assert.Equal(Outcome.Done, decided);
        Assert.Equal(ZoneFault.Decided, (await decide.ExecuteAsync(scene.Staff, scene.BoardId, tag.Id, TagVerdict.Keep, Stop)).Fault);
        Assert.Empty((await scene.Queries.OfMeetingAsync(scene.Staff, scene.BoardId, Stop))!.Tags);
        Assert.Equal(Outcome.Done, await decided.Undo!.ExecuteAsync(Stop));
        Assert.Single((await scene.Queries.OfMeetingAsync(scene.Staff, scene.BoardId, Stop))!.Tags);
    }

    private static ZoneInput Input(string name = "Skyllerom") => new(name, ZoneKind.Physical, 1, SomeZones.Points());
}
