using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Meetings.MeetingMinutes;

/// <summary>The minutes hold all that the meeting changed, on the page and in the file alike, and nothing from before it.</summary>
public sealed partial class MinutesTests : BunitContext, IAsyncLifetime
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
        Services.AddSingleton<ProposeGoal>().AddSingleton<DecideGoal>().AddSingleton<ProposeWording>();
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
        Assert.Equal(Outcome.Done, await Get<AgreeOnGain>().ExecuteAsync(
            who, _desk.BoardId, earlier.Id, earlier.Version, new GainAgreement("turer i hagen", GainPurpose.Users, Calendar.Tuesday), Now));
        Assert.Equal(Outcome.Done, await Get<RealiseGain>().ExecuteAsync(who, _desk.BoardId, earlier.Id, earlier.Version + 1, Calendar.Tuesday, Now));

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

    private async Task<IRenderedComponent<MinutesView>> ShowAsync()
    {
        var minutes = await MinutesAsync();
        return Render<MinutesView>(ps => ps.Add(m => m.Minutes, minutes));
    }

    private async Task<List<IReadOnlyList<string>>> RowsAsync() =>
        [.. Get<MinutesRows>().Of(await MinutesAsync()).Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.ToCsv(Web.Platform.Ui.CsvDialect.Norwegian))])];

    private async Task<Minutes> MinutesAsync() =>
        await Get<MeetingQueries>().MinutesAsync(await _desk.SignInAsync(Role.Leader), _desk.BoardId, ThisWeek, Now) ?? throw new InvalidOperationException("No minutes.");

    private static string Text(AngleSharp.Dom.IElement line) => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();
}
