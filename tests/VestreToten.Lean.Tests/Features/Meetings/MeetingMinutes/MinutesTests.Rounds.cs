using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Meetings.MeetingMinutes;

public sealed partial class MinutesTests
{
    [Fact]
    public async Task What_happens_outside_a_meeting_is_in_no_minutes()
    {
        var who = await _desk.SignInAsync(Role.Staff);
        Assert.Equal(Outcome.Done, await Get<IdentifyGain>().ExecuteAsync(who, _desk.BoardId, Input, null, Now));
        await _desk.StartMeetingAsync();

        Assert.Empty((await ShowAsync()).FindAll("[data-testid=minutes-gains], [data-testid=minutes-service-goals], [data-testid=minutes-items]"));
    }

    [Fact]
    public void The_round_is_told_with_the_number_it_was_closed_with_and_what_it_was_changed_to()
    {
        Bokmaal.Read();
        var minutes = new Minutes(
            ThisWeek, Calendar.Tuesday, MeetingState.Held, null, Headcount: 20, null, null, Ballots: 13, IsOverfull: true, [], [])
        {
            HeadcountAtClose = 12, VoidReason = RoundVoidReason.Outsiders,
        };
        string[] told =
        [
            "Ballrunden er forkastet: andre enn oss kan ha stemt.",
            "Flere stemmer enn til stede da fargene ble vist: 13 stemmer, 12 til stede. Uka er ikke med i trendene.",
            "Antallet til stede ble rettet fra 12 til 20 etter at fargene ble vist.",
        ];

        Assert.Equal(told, Render<MinutesView>(ps => ps.Add(m => m.Minutes, minutes)).FindAll("[data-testid=minutes-round]").Select(Text));
        Assert.Equal(string.Join(' ', told), Get<MinutesRows>().Of(minutes).First()[11]);
        Assert.Equal(
            ["Flere stemmer enn til stede da fargene ble vist: 13 stemmer. Uka er ikke med i trendene."],
            Get<MinutesWords>().OfRound(minutes with { HeadcountAtClose = null, VoidReason = null }));
        Assert.Empty(Get<MinutesWords>().OfRound(minutes with { HeadcountAtClose = 20, VoidReason = null, IsOverfull = false }));
        Assert.Equal(
            ["En annen ballrunde ble forkastet: runden var en prøve eller en feil."],
            Get<MinutesWords>().OfRound(minutes with { HeadcountAtClose = 20, VoidReason = null, IsOverfull = false, OtherVoidReasons = [RoundVoidReason.Mistake] }));
    }

    [Fact]
    public void A_gain_that_is_used_in_part_is_told_with_the_part_and_the_whole()
    {
        Bokmaal.Read();
        var time = GainTime.Of(5, 30, GainPeriod.Week, 1);
        var change = MeetingChange.Of(1, MeetingChangeKind.GainConfirmed, 1, "Løftebelter", time.Partly(90).Stored, to: "rolige måltider");

        var note = Get<MinutesWords>().Note(change).Replace('\u00a0', ' ');

        Assert.StartsWith("69 t/år (5 min hver gang × 30 ganger i uka × 1 person, 46 uker i året. Delvis: 1,5 av 2,5 t/uke brukes slik)", note, StringComparison.Ordinal);
    }
}
