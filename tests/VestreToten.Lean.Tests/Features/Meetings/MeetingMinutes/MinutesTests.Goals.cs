using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Meetings.MeetingMinutes;

public sealed partial class MinutesTests
{
    [Fact]
    public async Task Service_goals_are_told_proposed_adopted_measured_and_whether_anybody_asked()
    {
        Bokmaal.Read();
        var leader = await _desk.SignInAsync(Role.Leader);
        var active = SomeServiceGoals.In(ServiceGoalState.Active, _desk.BoardId);
        await _desk.Database.SaveAsync(active);
        await _desk.StartMeetingAsync();
        var own = SomeServiceGoals.LessWaiting with { Text = "Kortere møter" };
        Assert.Equal(Outcome.Done, await Get<ProposeServiceGoal>().ExecuteAsync(leader, _desk.BoardId, own, Now));
        var proposed = (await Get<ServiceGoalQueries>().ReadAsync(leader, _desk.BoardId, cancellationToken: Now)).Single(g => g.State == ServiceGoalState.Proposed);
        Assert.Equal(Outcome.Done, await Get<AdoptServiceGoal>().ExecuteAsync(leader, _desk.BoardId, proposed.Id, acknowledged: true, Now));
        Assert.Equal(Outcome.Done, await Get<RecordValue>().ExecuteAsync(leader, _desk.BoardId, active.Id, ThisWeek, 22.5m, null, Now));
        Assert.Equal(Outcome.Done, await Get<RecordValue>().ExecuteAsync(leader, _desk.BoardId, active.Id, ThisWeek.AddWeeks(-1), 25m, null, Now));

        var lines = (await ShowAsync()).FindAll("[data-testid=minutes-service-goals] li").Select(Text).ToList();

        Assert.Equal(
            [
                "Nytt mål: Kortere møter", "Foreslått: Kortere møter",
                "Foreslått av lederen: Kortere møter – ingen av de ansatte hadde foreslått eller støttet det",
                "Målt: Ingen venter lenge på hjelp – 22,5 min ventetid, uke 48", "Målt: Ingen venter lenge på hjelp – 25 min ventetid, uke 47",
            ],
            lines);
        Assert.Equal(
            ["Nytt mål", "Foreslått", "Foreslått av lederen", "Målt", "Målt"], (await RowsAsync()).Where(r => r[5] == "Mål for tjenesten").Select(r => r[10]));
        Assert.True((await Get<ServiceGoalQueries>().ReadAsync(leader, _desk.BoardId, cancellationToken: Now)).Single(g => g.Id == proposed.Id).AdoptedUnasked);
    }

    [Fact]
    public async Task Wellbeing_goals_that_were_put_forward_or_away_are_told()
    {
        Bokmaal.Read();
        var who = await _desk.SignInAsync(Role.Leader);
        var old = WellbeingGoal.Propose(_desk.BoardId, "Gamle tanker", Calendar.Tuesday);
        await _desk.Database.SaveAsync(old);
        await _desk.StartMeetingAsync();
        Assert.Equal(Outcome.Done, await Get<ProposeGoal>().ExecuteAsync(who, _desk.BoardId, "Vi ler sammen", Now));
        Assert.Equal(Outcome.Done, await Get<DecideGoal>().PutAwayAsync(who, _desk.BoardId, old.Id, Now));

        Assert.Equal(["Foreslått: Vi ler sammen", "Forslag fjernet: Gamle tanker"], (await ShowAsync()).FindAll(".decisions li").Select(Text));
    }

    [Fact]
    public async Task New_words_that_were_proposed_for_a_goal_are_told_with_the_goal()
    {
        Bokmaal.Read();
        var who = await _desk.SignInAsync(Role.Leader);
        var goal = WellbeingGoal.Propose(_desk.BoardId, "Gamle tanker", Calendar.Tuesday);
        goal.Activate([]);
        await _desk.Database.SaveAsync(goal);
        await _desk.StartMeetingAsync();
        Assert.Equal(Outcome.Done, await Get<ProposeWording>().ExecuteAsync(who, _desk.BoardId, goal.Id, 1, "Nye tanker", Now));

        Assert.Equal(["Ny ordlyd foreslått: Nye tanker – til målet «Gamle tanker»"], (await ShowAsync()).FindAll(".decisions li").Select(Text));
    }
}
