using System.Reflection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.FiveS;

/// <summary>A zone's rules.</summary>
public sealed class ZoneTests
{
    private static readonly IsoWeek Week = new(2026, 48);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(11)]
    public void Fewer_than_three_points_and_more_than_ten_are_no_zone(int points) =>
        Rule.IsBroken("zones.points", () => SomeZones.New(1, points: points));

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    public void Three_to_ten_are(int points) => Assert.Equal(points, SomeZones.New(1, points: points).Points.Count);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(52)]
    public void There_are_three_rhythms(int rhythm) => Rule.IsBroken("zones.rhythm", () => SomeZones.New(1, rhythm: rhythm));

    [Fact]
    public void A_round_takes_one_mark_for_each_point_and_nothing_else()
    {
        var zone = Stored(SomeZones.New(1, week: Week));
        Rule.IsBroken("zones.answers", () => zone.Finish(new Dictionary<int, PointMark>(), Week));
        Rule.IsBroken("zones.answers", () => zone.Finish(SomeZones.Marks(zone).Skip(1).ToDictionary(), Week));
        Rule.IsBroken("zones.answers", () => zone.Finish(SomeZones.Marks(zone).Append(new(99, PointMark.Fixed)).ToDictionary(), Week));
        Rule.IsBroken("zones.answers", () => zone.Finish(SomeZones.Marks(zone, (PointMark)9), Week));
        var round = zone.Finish(SomeZones.Marks(zone, PointMark.Fixed), Week);
        Assert.Equal((1, Week, 3), (round.Number, round.Week, round.Answers.Count));
        Assert.True(round.Says(SomeZones.Marks(zone, PointMark.Fixed)));
        Assert.False(round.Says(SomeZones.Marks(zone)));
        Assert.Equal((1, Week), (zone.RoundCount, zone.LastWeek));
    }

    [Fact]
    public void A_closed_zone_has_no_rounds_and_a_skipped_one_has_a_reason()
    {
        var zone = Stored(SomeZones.New(1, week: Week));
        Rule.IsBroken("zones.skip-reason", () => zone.Skip("  ", Week));
        Assert.Equal("ferie", zone.Skip(" ferie ", Week).SkipReason);
        zone.Close(new DateOnly(2026, 11, 27));
        Rule.IsBroken("zones.closed", () => zone.Finish(SomeZones.Marks(zone), Week));
        Rule.IsBroken("zones.closed", () => zone.Skip("ferie", Week));
    }

    [Fact]
    public void A_point_that_keeps_its_number_keeps_its_place_and_one_left_out_is_asked_for_no_more()
    {
        var zone = Stored(SomeZones.New(1, points: 4, week: Week));
        var points = zone.Points;
        zone.Agree("Lager", ZoneKind.Digital, 2, [new(points[2].Id, "Etikettene vender fram", FiveSStep.Shine), new(points[0].Id, points[0].Text, points[0].Step), new(null, "Ny", FiveSStep.Sort)]);
        Assert.Equal([points[2].Id, points[0].Id, 0], zone.Points.Select(p => p.Id));
        Assert.Equal("Etikettene vender fram", zone.Points[0].Text);
        Rule.IsBroken("zones.other-point", () => zone.Agree("Lager", ZoneKind.Digital, 2, [new(99, "En", FiveSStep.Sort), new(null, "To", FiveSStep.Sort), new(null, "Tre", FiveSStep.Sort)]));
    }

    [Fact]
    public void Only_a_wrong_point_becomes_a_card_and_only_once()
    {
        var zone = Stored(SomeZones.New(1, week: Week));
        var round = zone.Finish(SomeZones.Marks(zone, PointMark.NeedsAction), Week);
        round.Answers[0].Becomes(7);
        Rule.IsBroken("zones.card", () => round.Answers[0].Becomes(8));
        Rule.IsBroken("zones.card", () => round.Answers[1].Becomes(7));
    }

    [Fact]
    public void A_red_tag_is_decided_once_and_unsure_is_no_decision()
    {
        var today = new DateOnly(2026, 11, 30);
        Rule.IsBroken("zones.tag-day", () => RedTag.Hang(1, "Ødelagt stol", TagVerdict.Unsure, today.AddDays(-1), today));
        Rule.IsBroken("zones.red-tag", () => RedTag.Hang(1, " ", TagVerdict.Unsure, today, today));
        var tag = RedTag.Hang(1, "Ødelagt stol", TagVerdict.Unsure, today, today);
        Assert.True(tag.IsDue(today));
        Rule.IsBroken("zones.tag-verdict", () => tag.Decide(TagVerdict.Unsure, today));
        tag.Decide(TagVerdict.Discard, today);
        Assert.False(tag.IsDue(today));
        Rule.IsBroken("zones.tag-decided", () => tag.Decide(TagVerdict.Keep, today));
    }

    [Fact]
    public void Nothing_of_a_round_can_hold_a_person_a_phone_or_an_hour() => Assert.Equal(
        ["Answers", "Id", "ImprovementId", "Mark", "Number", "PointId", "RoundId", "SkipReason", "Text", "Week", "ZoneId"],
        new[] { typeof(ZoneRound), typeof(ZoneAnswer) }.SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(p => p.Name).Distinct().Order(StringComparer.Ordinal));

    private static Zone Stored(Zone zone) => zone.WithIds(1);
}
