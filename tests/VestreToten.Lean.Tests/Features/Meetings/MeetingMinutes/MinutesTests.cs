using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Meetings.MeetingMinutes;

/// <summary>The minutes hold all that the meeting changed, on the page and in the file alike, and nothing from before it.</summary>
public sealed class MinutesTests : BunitContext, IAsyncLifetime
{
    private static readonly GainInput Input = new("Bleier på ett lager", SomeGains.SixAndAHalfHoursAWeek);

    private BoardFixture _desk = null!;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    private static IsoWeek ThisWeek => IsoWeek.Of(Calendar.Tuesday);

    public async ValueTask InitializeAsync()
    {
        _desk = await BoardFixture.CreateAsync();
        _desk.AddTo(Services);
        Services.AddLogging().AddLocalization();
        Services.AddSingleton<MeetingQueries>().AddSingleton<MinutesWords>().AddSingleton<MinutesRows>();
        Services.AddSingleton<ProposeGoal>().AddSingleton<DecideGoal>();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task Gains_are_told_found_and_put_to_use_with_their_figures_and_never_a_sum()
    {
        Bokmaal.Read();
        var who = await _desk.SignInAsync(Role.Staff);
        var earlier = SomeGains.Identified(boardId: _desk.BoardId);
        await _desk.Database.SaveAsync(earlier);
        await _desk.StartMeetingAsync();
        Assert.Equal(Outcome.Done, await Get<IdentifyGain>().ExecuteAsync(who, _desk.BoardId, Input, null, Now));
        Assert.Equal(Outcome.Done, await Get<RealiseGain>().ExecuteAsync(
            who, _desk.BoardId, earlier.Id, earlier.Version, Calendar.Tuesday, "turer i hagen", Now));

        var shown = await ShowAsync();

        var lines = shown.FindAll("[data-testid=minutes-gains] li").Select(Text).ToList();
        Assert.Equal(
            [
                "Funnet: Bleier på ett lager – 299 t/år (390 min hver gang × 1 gang i uka × 1 person, 46 uker i året)",
                "Tatt i bruk: Felles lager av bleier – 299 t/år (390 min hver gang × 1 gang i uka × 1 person, 46 uker i året). Tida brukes til: turer i hagen",
            ],
            lines);
        Assert.DoesNotContain("598", shown.Markup, StringComparison.Ordinal);
        Assert.Equal(
            [("Gevinst", "Funnet"), ("Gevinst", "Tatt i bruk")], (await RowsAsync()).Where(r => r[5] == "Gevinst").Select(r => (r[5]!, r[10]!)));
    }

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
    }

    private async Task<IRenderedComponent<MinutesView>> ShowAsync()
    {
        var minutes = await MinutesAsync();
        return Render<MinutesView>(ps => ps.Add(m => m.Minutes, minutes));
    }

    private async Task<List<IReadOnlyList<string?>>> RowsAsync() => [.. Get<MinutesRows>().Of(await MinutesAsync())];

    private async Task<Minutes> MinutesAsync() =>
        await Get<MeetingQueries>().MinutesAsync(await _desk.SignInAsync(Role.Leader), _desk.BoardId, ThisWeek, Now) ?? throw new InvalidOperationException("No minutes.");

    private static string Text(AngleSharp.Dom.IElement line) => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();
}
