using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Boards;

public sealed class MeetingChangeStorageTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_widest_line_comes_back_as_it_was_and_goes_with_its_meeting(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var meeting = Meeting.Plan((await database.AddBoardAsync()).Id, Calendar.Tuesday, 12);
        await database.SaveAsync(meeting);
        var change = MeetingChange.Of(
            meeting.Id, MeetingChangeKind.GainRealised, 3, Widest(GainLimits.MaxTitleLength), Widest(ServiceGoalAim.MaxMeasureLength),
            Widest(GainLimits.MaxUsedForLength), Widest(GainLimits.MaxUsedForLength), IsoWeek.Of(Calendar.Tuesday));

        await database.SaveAsync(change, MeetingChange.Of(meeting.Id, MeetingChangeKind.LocalItem, 4, "Runden"));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var stored = await db.MeetingChanges.OrderBy(c => c.Id).ToListAsync(Stop);
        Assert.Equivalent(change, stored[0], strict: true);
        Assert.Equal((null, null), (stored[1].Detail, stored[1].Week));
        await db.Meetings.Where(m => m.Id == meeting.Id).ExecuteDeleteAsync(Stop);
        Assert.Empty(await db.MeetingChanges.ToListAsync(Stop));
    }

    private static string Widest(int characters) => string.Concat(Enumerable.Repeat("👍🏽", characters));
}
