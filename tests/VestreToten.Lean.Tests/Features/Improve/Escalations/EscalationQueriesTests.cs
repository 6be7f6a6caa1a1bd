using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed class EscalationQueriesTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_open_ones_come_first_the_nearest_deadline_at_the_top_and_history_is_kept(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await EscalationScene.SetAsync(database);
        var answered = await scene.SentAsync(1, "Besvart");
        await scene.SentAsync(20, "Senere");
        await scene.SentAsync(2, "Først");
        await scene.AnswerAsync(answered.Id);

        foreach (var rows in new[] { (await scene.Queries.ReadAsync(scene.AtHome, scene.Home, cancellationToken: Stop))!.Sent, (await scene.Queries.ReadAsync(scene.AtService, scene.Service, cancellationToken: Stop))!.Received })
            Assert.Equal(["Først", "Senere", "Besvart"], rows.Select(r => r.SentTitle));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_day_after_the_deadline_it_is_missed_on_both_boards(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await EscalationScene.SetAsync(database);
        await scene.SentAsync(1);
        await scene.SentAsync(9, "Den andre");
        scene.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new OpenEscalations("ytterskogen", 2, 0, 0, 0), await scene.Queries.CountAsync(scene.AtHome, scene.Home));

        scene.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(new OpenEscalations("ytterskogen", 2, 1, 0, 0), await scene.Queries.CountAsync(scene.AtHome, scene.Home));
        Assert.Equal(new OpenEscalations("omsorg", 0, 0, 2, 1), await scene.Queries.CountAsync(scene.AtService, scene.Service));
        Assert.Equal([true, false], (await scene.Queries.ReadAsync(scene.AtHome, scene.Home, cancellationToken: Stop))!.Sent.Select(r => r.IsMissed));
    }

    [Fact]
    public async Task What_is_with_the_board_above_cannot_be_chosen_again()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        await scene.SentAsync();
        var other = await scene.AddAsync("En annen");
        Assert.Equal([new SendableImprovement(other.Id, "En annen")], (await scene.Queries.ReadAsync(scene.AtHome, scene.Home, cancellationToken: Stop))!.CanBeSent);
    }
}
