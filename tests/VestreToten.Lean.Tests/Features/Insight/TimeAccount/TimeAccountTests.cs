using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.TimeAccount;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.TimeAccount;

namespace VestreToten.Lean.Tests.Features.Insight.TimeAccount;

public sealed class TimeAccountTests(PostgresServer postgres)
{
    private const decimal HoursPerFte = MunicipalSettings.DefaultHoursPerFte;

    private readonly FakeTimeProvider _clock = new(Calendar.TuesdayMorning);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_the_database_sums_is_what_the_rule_says_of_each_gain_in_every_year(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (kommune, boards) = await PlantAsync(database);
        var gains = Enumerable.Range(0, 120).Select(n => Nth(n, boards)).ToList();
        await database.SaveAsync([.. gains.Cast<object>()]);
        var who = await database.SignInAsync(kommune, Role.Admin);

        foreach (var year in (int[])[2023, 2024, 2025, 2026])
        {
            var view = (await Queries(database).ReadAsync(who, null, year, Stop))!;
            var sums = GainSums.Of(gains, year, HoursPerFte);

            Same(sums.Identified, view.Account.Whole.Found);
            Same(sums.Realised, view.Account.Whole.Used);
            Close(sums.NewlyIdentified.HoursPerYear, view.Account.New.Found.HoursPerYear);
            Close(sums.NewlyRealised.HoursPerYear, view.Account.New.Used.HoursPerYear);
            Close(sums.Confirmed.HoursPerYear, view.Account.Confirmed.HoursPerYear);
            Close(sums.IdentifiedOnce, view.Account.FoundOnceHours);
            Close(sums.RealisedOnce, view.Account.UsedOnceHours);
            Close(sums.Realised.HoursPerYear, view.Account.Purposes.Sum(p => p.Sum.Used.HoursPerYear));
            Close(sums.Identified.HoursPerYear, view.Services.Sum(s => s.Sum?.Found.HoursPerYear ?? 0));
            Close(sums.Realised.HoursPerYear, view.Services.Sum(s => s.Sum?.Used.HoursPerYear ?? 0));
            foreach (var state in (GainState[])[GainState.Found, GainState.Used])
            {
                var cards = (await Queries(database).CardsAsync(who, null, year, new CardFilter(state), Stop))!;
                Close(state == GainState.Found ? sums.Identified.HoursPerYear : sums.Realised.HoursPerYear, GainTime.HoursOf(cards.Sum(c => (decimal)c.Parts)));
                Assert.Equal(cards.Count, cards.Select(c => c.GainId).Distinct().Count());
            }
        }
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_locked_year_reads_as_it_did_and_what_changes_since_is_told_as_a_correction(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var (kommune, boards) = await PlantAsync(database);
        var (kept, halved) = (SomeGains.Realised(day: new DateOnly(2025, 3, 1), boardId: boards[0]), SomeGains.Realised(day: new DateOnly(2025, 3, 1), boardId: boards[1]));
        await database.SaveAsync(kept, halved);
        var who = await database.SignInAsync(kommune, Role.Admin);
        var before = (await Queries(database).ReadAsync(who, null, 2025, Stop))!;
        Assert.True(before.MayLock);
        await LockAsync(database, kommune, 2025);

        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            var settings = await db.MunicipalSettings.AsTracking().SingleOrDefaultAsync(s => s.RootUnitId == kommune.Id, Stop) ?? db.Add(MunicipalSettings.For(kommune.Id)).Entity;
            settings.SetHoursPerFte(1512m);
            var gain = await db.Gains.AsTracking().SingleAsync(g => g.Id == halved.Id, Stop);
            gain.Change(gain.Title, GainTime.Of(195, 1, GainPeriod.Week, 1), null, null);
            gain.ChangedIn(2026);
            await db.SaveChangesAsync(Stop);
        }

        var locked = (await Queries(database).ReadAsync(who, null, 2025, Stop))!;
        var now = (await Queries(database).ReadAsync(who, null, 2026, Stop))!;
        Assert.Equal((before.Account.Whole, HoursPerFte, Calendar.Tuesday, false), (locked.Account.Whole, locked.HoursPerFte, locked.LockedOn!.Value, locked.MayLock));
        var correction = Assert.Single(locked.Corrections);
        Assert.Equal((2026, -149.5m, -149.5m), (correction.CorrectedIn, correction.FoundHours, correction.UsedHours));
        Assert.Equal([(halved.Id, halved.Title, -149.5m, -149.5m)], correction.Gains.Select(g => (g.GainId, g.Title, g.FoundHours, g.UsedHours)));
        Assert.Equal((448.5m, 1512m), (now.Account.Whole.Used.HoursPerYear, now.HoursPerFte));
        Assert.Equal([(2026, false), (2025, true)], now.Years);

        await using var read = await database.Contexts.CreateDbContextAsync(Stop);
        var onBoard = await Web.Features.Improve.Gains.GainQueries.OfYearAsync(read, boards[1], 2025, 2026, Stop);
        Assert.Equal((HoursPerFte, 299m, 299m), (onBoard.HoursPerFte, onBoard.Sums.Identified.HoursPerYear, onBoard.Sums.Realised.HoursPerYear));
        Assert.Equal((1512m, 149.5m), await Web.Features.Improve.Gains.GainQueries.OfYearAsync(read, boards[1], 2026, 2026, Stop) is var today
            ? (today.HoursPerFte, today.Sums.Realised.HoursPerYear) : default);
    }

    [Theory]
    [InlineData(Role.Manager, "kommunen", true)]
    [InlineData(Role.Coordinator, "kommunen", true)]
    [InlineData(Role.Leader, "hagen", true)]
    [InlineData(Role.Leader, "skolen", false)]
    [InlineData(Role.Staff, "hagen", true)]
    public async Task An_account_is_seen_by_those_who_see_trends_of_the_unit(Role role, string at, bool sees)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var (_, boards) = await PlantAsync(database);
        await database.SaveAsync(SomeGains.Realised(boardId: boards[0]), SomeGains.Identified(boardId: boards[1]));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var who = await database.SignInAsync(await db.Units.SingleAsync(u => u.Slug == at, Stop), role);

        var view = await Queries(database).ReadAsync(who, "hagen", 2026, Stop);

        Assert.Equal(sees, view is not null);
        Assert.Equal(sees, await Queries(database).CardsAsync(who, "hagen", 2026, new CardFilter(GainState.Found), Stop) is { Count: 1 });
        Assert.Equal(role is Role.Manager or Role.Coordinator, await Queries(database).ReadAsync(who, null, 2026, Stop) is not null);
        Assert.Null(await Queries(database).ReadAsync(who, "hagen", 2027, Stop));
        Assert.False(view?.MayLock ?? false);
    }

    private static async Task<(Unit Kommune, int[] Boards)> PlantAsync(TestDatabase database)
    {
        var kommune = await database.AddUnitAsync("kommunen");
        var service = await database.AddUnitAsync("oppvekst", kommune);
        return (kommune, [
            await database.BoardIdAsync(await database.AddUnitAsync("hagen", service)), await database.BoardIdAsync(await database.AddUnitAsync("skolen", service)),
            await database.BoardIdAsync(await database.AddUnitAsync("veien", kommune)),
        ]);
    }

    /// <summary>Gains of every period, stage, use and year, each of them with every other in some board.</summary>
    private static Gain Nth(int n, int[] boards)
    {
        var (minutes, times, year) = (1 + (n * 37 % 600), 1 + (n * 11 % 40), 2023 + (n % 4));
        var gain = SomeGains.Identified(GainTime.Of(minutes, times, (GainPeriod)(1 + (n % 5)), 2, 1 + (n * 7 % 52)), year, boards[n % boards.Length]);
        var day = new DateOnly(Math.Min(year + (n % 2), 2026), 1 + (n % 10), 5);
        var stage = n / 3 % 6;
        if (stage >= 1)
            gain.Agree("turer", (GainPurpose)(1 + (n % 8)), day, Calendar.Tuesday);
        if (stage >= 2)
            gain.Realise(day, Calendar.Tuesday);
        if (stage >= 3 && gain.DueQuestion(Calendar.Tuesday) is { } month)
            gain.Answer(month, stage == 4 ? GainAnswer.Partly : GainAnswer.Yes, 1, null, Calendar.Tuesday);
        if (stage == 5)
            gain.Lapse("borte", day.AddMonths(14) is var later && later < Calendar.Tuesday ? later : Calendar.Tuesday);
        return gain;
    }

    private static async Task LockAsync(TestDatabase database, Unit kommune, int year)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        db.Add(await db.CountYearAsync(kommune.Id, year, Calendar.Tuesday, Stop));
        await db.SaveChangesAsync(Stop);
    }

    private static void Same(GainSum expected, GainSum shown)
    {
        Assert.Equal(expected.Count, shown.Count);
        Close(expected.HoursPerYear, shown.HoursPerYear);
        Close(expected.Fte, shown.Fte);
    }

    private static void Close(decimal expected, decimal shown) => Assert.Equal(expected, shown, 6);

    private TimeAccountQueries Queries(TestDatabase database) => new(database.Contexts, _clock);
}
