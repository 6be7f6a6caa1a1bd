using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Features.Improve.FiveS;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;
using VestreToten.Lean.Web.Features.Meetings.Steps;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

/// <summary>A running meeting on a real database, and its steps on a page.</summary>
internal sealed class MeetingStepFixture : IAsyncDisposable
{
    private readonly BunitContext _page = new();

    private MeetingStepFixture(ImprovementFixture workshop) => Fixture = workshop;

    public ImprovementFixture Fixture { get; }

    public static async Task<MeetingStepFixture> OpenAsync()
    {
        var bench = new MeetingStepFixture(await ImprovementFixture.OpenAsync());
        var meeting = Meeting.Plan(bench.Fixture.BoardId, Calendar.Tuesday, 12);
        meeting.Start(Calendar.TuesdayMorning);
        await bench.Fixture.Database.SaveAsync(meeting);
        var services = bench._page.Services;
        services.AddLogging().AddLocalization();
        services.AddSingleton<TimeProvider>(bench.Fixture.Time);
        services.AddSingleton(bench.Fixture.Queries);
        services.AddSingleton(bench.Fixture.Move);
        services.AddSingleton(bench.Fixture.Assign);
        services.AddSingleton(bench.Fixture.Place);
        services.AddSingleton(bench.Fixture.Propose);
        services.AddSingleton(bench.Fixture.Undo);
        services.AddSingleton(new OwnerQueries(bench.Fixture.Database.Reads(), bench.Fixture.Time));
        services.AddSingleton<MinutesWords>();
        var (commands, database) = (bench.Fixture.Commands, bench.Fixture.Database);
        services.AddSingleton(new IdentifyGain(commands));
        services.AddSingleton(new SendEscalation(commands)).AddSingleton(new AnswerEscalation(commands)).AddSingleton(new WithdrawEscalation(commands));
        services.AddSingleton(new GainQueries(database.Reads(), new SharedReadings(bench.Fixture.Changes, bench.Fixture.Time), bench.Fixture.Time));
        services.AddSingleton(new AnswerGain(new GainChanges(commands), bench.Fixture.Time));
        services.AddSingleton(new EscalationQueries(database.Reads(), new SharedReadings(bench.Fixture.Changes, bench.Fixture.Time), bench.Fixture.Time));
        services.AddSingleton(new ZoneQueries(database.Reads(), new SharedReadings(bench.Fixture.Changes, bench.Fixture.Time), bench.Fixture.Time)).AddSingleton(new DecideRedTag(commands));
        return bench;
    }

    /// <summary>Puts up one that has been changed as said, in that state.</summary>
    public async Task<int> HangUpAsync(string title, ImprovementState state = ImprovementState.New, Action<Improvement>? change = null)
    {
        var improvement = SomeImprovements.New(title, boardId: Fixture.BoardId);
        if (state != ImprovementState.New)
            improvement.Move(state, Calendar.TuesdayMorning);
        change?.Invoke(improvement);
        await Fixture.Database.SaveAsync(improvement);
        return improvement.Id;
    }

    public IRenderedComponent<T> Show<T>(bool mayWork = true) where T : ImprovementStep => new PartPage(
        Fixture.BoardId, Fixture.Who, mayWork ? Role.Staff : Role.Manager).Show<T>(_page, ps =>
    {
        if (typeof(T) == typeof(WhoStep))
            ps.TryAdd(nameof(WhoStep.NextMeeting), Calendar.Tuesday.AddDays(7));
    });

    public Task<Minutes?> MinutesAsync() =>
        new MeetingQueries(Fixture.Database.Reads()).MinutesAsync(Fixture.Who, Fixture.BoardId, VestreToten.Lean.Domain.IsoWeek.Of(Calendar.Tuesday), Xunit.TestContext.Current.CancellationToken);

    public IRenderedComponent<TShown> Render<TShown>(Action<ComponentParameterCollectionBuilder<TShown>> parameters) where TShown : IComponent =>
        _page.Render(parameters);

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await Fixture.DisposeAsync();
    }
}

internal static class StepActions
{
    public static string Text<T>(this IRenderedComponent<T> step, string mark) where T : IComponent =>
        step.Find($"[data-testid={mark}]").TextContent;

    /// <summary>Presses as somebody who has read what the button is for: not before it takes presses.</summary>
    public static Task PressAsync<T>(this IRenderedComponent<T> step, string mark) where T : IComponent
    {
        if (step.Find($"[data-testid={mark}]").HasAttribute("aria-disabled"))
        {
            ((FakeTimeProvider)step.Services.GetRequiredService<TimeProvider>()).Advance(PressGuard.Moment);
            step.WaitForAssertion(() => Assert.False(step.Find($"[data-testid={mark}]").HasAttribute("aria-disabled")));
        }

        return step.PressAtOnceAsync(mark);
    }

    /// <summary>Presses whatever the button is for by now.</summary>
    public static Task PressAtOnceAsync<T>(this IRenderedComponent<T> step, string mark) where T : IComponent =>
        step.Find($"[data-testid={mark}]").ClickAsync(new());

    public static IReadOnlyList<string> Queue<T>(this IRenderedComponent<T> step) where T : IComponent =>
        [.. step.FindAll("[data-testid=queued] .title").Select(t => t.TextContent)];
}
