using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Insight.Trends;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Tokens;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

/// <summary>
/// The real program with two kommuner, closed weeks and something of everything: a shown week, one with too few votes,
/// one where all were green, one that is marked. And people with keys.
/// </summary>
internal sealed class ApiScene : IAsyncDisposable
{
    private ApiScene(ProgramHost program) => Program = program;

    public ProgramHost Program { get; }

    public static async Task<ApiScene> StartAsync()
    {
        var scene = new ApiScene(await ProgramHost.StartSetUpAsync());
        await scene.FillAsync();
        return scene;
    }

    public async Task<(Account Account, string Secret)> KeyAsync(Role role, string slug = "kommunen", int days = 30)
    {
        var account = await Program.AddAccountAsync($"{Guid.NewGuid():N}@kommune.invalid", slug, role);
        var answer = await Program.Services.GetRequiredService<IssueApiToken>()
            .ExecuteAsync(await Program.Services.GetRequiredService<Sessions>().BeginAsync(account, Stop), "Power BI", days, ProgramHost.AdminPassword, Stop);
        Assert.Equal(ApiTokenOutcome.Done, answer.Outcome);
        return (account, answer.Secret!);
    }

    /// <summary>A program that brings a key, or none.</summary>
    public HttpClient Client(string? secret)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Program.Address };
        if (secret is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>Every row of a list, page after page.</summary>
    public static async Task<List<JsonElement>> ReadAllAsync(HttpClient client, string address)
    {
        List<JsonElement> rows = [];
        for (string? next = address; next is not null;)
        {
            using var page = JsonDocument.Parse(await client.GetStringAsync(next, Stop));
            rows.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(e => e.Clone()));
            next = page.RootElement.GetProperty("next").GetString();
        }

        return rows;
    }

    public ValueTask DisposeAsync() => Program.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task FillAsync()
    {
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        var kommune = await db.Units.SingleAsync(u => u.Slug == "kommunen", Stop);
        var second = Unit.Below(kommune, "=Sørgården", "sorgarden", order: 2, staff: 9);
        var neighbour = Unit.Kommune("Nabokommunen", "nabokommunen");
        db.AddRange(second, neighbour);
        await db.SaveChangesAsync(Stop);
        db.UpdateRange(second, neighbour);
        second.TakePlace(kommune);
        neighbour.TakePlace(null);
        db.AddRange(Board.For(second.Id, DayOfWeek.Tuesday, new TimeOnly(9, 0)), Board.For(neighbour.Id, DayOfWeek.Tuesday, new TimeOnly(9, 0)));
        await db.SaveChangesAsync(Stop);
        var boardId = await Program.BoardIdAsync();
        var goal = SomeGoals.Proposed("+Vi hjelper hverandre", boardId);
        goal.Activate([]);
        db.Add(goal);
        await db.SaveChangesAsync(Stop);
        // Newest first: shown and marked, too few, all green; with a neighbour who has enough each time.
        var mark = new SeriesMark(new Band(0.4, 0.6, 0.8, false), TrendDirection.Worse, PublishedWeeks.Ago(5));
        await db.PublishAsync(PublishedWeeks.Ago(3), [("ytterskogen", 9, new BallCount(5, 3, 1), goal.Id), ("sorgarden", 8, new BallCount(4, 2, 2), null)], mark);
        await db.PublishAsync(PublishedWeeks.Ago(4), [("ytterskogen", 3, null, goal.Id), ("sorgarden", 8, new BallCount(2, 4, 2), null)]);
        await db.PublishAsync(PublishedWeeks.Ago(5), [("ytterskogen", 10, new BallCount(10, 0, 0), goal.Id), ("nabokommunen", 7, new BallCount(3, 2, 2), null)]);
        var monday = PublishedWeeks.Ago(3).Monday;
        var meeting = Meeting.Plan(boardId, monday.AddDays(1), 12);
        meeting.Start(Calendar.TuesdayMorning);
        meeting.End(Calendar.TuesdayMorning.AddMinutes(14));
        var skipped = Meeting.Plan(boardId, monday.AddDays(-6), 12);
        skipped.Skip(NotHeldReason.Illness);
        var improvement = Improvement.Propose(boardId, ImprovementKind.TimeThief, "Leting etter nøkler", "Per leter mest", "Ola", Calendar.TuesdayMorning);
        db.AddRange(meeting, skipped, improvement, SomeImprovements.New("Annen tavle", null, await Program.BoardIdAsync("sorgarden")));
        db.AddRange(SomeGains.Identified(boardId: boardId), SomeGains.Realised(boardId: boardId));
        await db.SaveChangesAsync(Stop);
    }
}
