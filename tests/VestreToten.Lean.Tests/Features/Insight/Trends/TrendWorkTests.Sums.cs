using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class TrendWorkTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Gains_are_the_two_sums_of_this_year_as_on_the_board_also_of_days_after_the_newest_closed_week(DatabaseProvider provider)
    {
        await using var stored = await PlantAsync(provider);
        var board = await stored.BoardAsync(2);
        var today = stored.Clock.GetUtcNow().DayInNorway();
        Assert.True(today > Last.Monday.AddDays(6));
        await stored.Database.SaveAsync(
            Found(10, At(new DateOnly(2026, 1, 1))), Found(20, stored.Clock.GetUtcNow()), Found(40, stored.Clock.GetUtcNow(), year: 2025),
            Realised(1, new DateOnly(2026, 1, 1)), Realised(2, today), Realised(4, new DateOnly(2025, 12, 31)));

        var row = await RowAsync(stored);

        await using var db = await stored.Database.Contexts.CreateDbContextAsync(Stop);
        var onBoard = (await Web.Features.Improve.Gains.GainQueries.OfYearAsync(db, board, 2026, 2026, Stop)).Sums;
        Assert.Equal((77, 7), (row.IdentifiedHours, row.RealisedHours));
        Assert.Equal((row.IdentifiedHours, row.RealisedHours), (onBoard.Identified.HoursPerYear, onBoard.Realised.HoursPerYear));

        Gain Found(int hours, DateTimeOffset at, int year = 2026) =>
            Gain.Identify(board, "Mindre leting", GainTime.Of(60, hours, GainPeriod.Year, 1), year, at);

        Gain Realised(int hours, DateOnly on)
        {
            var gain = Found(hours, At(new DateOnly(2025, 6, 1)), 2025);
            gain.PutToUse(on, "Mer tid ute", on);
            return gain;
        }
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Escalations_are_open_and_late_until_they_are_answered(DatabaseProvider provider)
    {
        await using var stored = await PlantAsync(provider);
        var today = DateOnly.FromDateTime(stored.Clock.GetUtcNow().Date);
        var sent = stored.Clock.GetUtcNow().AddDays(-30);
        await EscalateAsync(today.AddDays(-1), answered: false);
        await EscalateAsync(today, answered: false);
        await EscalateAsync(today.AddDays(-1), answered: true);

        var row = await RowAsync(stored);
        var unit = await stored.Trends.UnitAsync(await stored.SignInAsync(Role.Admin, 1), "enhet-2", TrendSpan.HalfYear, Stop);

        Assert.Equal((2, 1), (row.OpenEscalations, row.LateEscalations));
        Assert.Equal((2, 1), (unit!.Row.OpenEscalations, unit.Row.LateEscalations));

        async Task EscalateAsync(DateOnly deadline, bool answered)
        {
            await using var db = await stored.Database.Contexts.CreateDbContextAsync(Stop);
            var improvement = SomeImprovements.New(boardId: await stored.BoardAsync(2));
            db.Add(improvement);
            await db.SaveChangesAsync(Stop);
            var escalation = Escalation.Send(improvement, await stored.BoardAsync(1), "Enhet", "Vi trenger et skap", deadline, sent);
            db.Add(escalation);
            if (answered)
                escalation.Reply(improvement, Verdict.TakenOn, "Det kommer", sent.AddDays(1));
            await db.SaveChangesAsync(Stop);
        }
    }
}
