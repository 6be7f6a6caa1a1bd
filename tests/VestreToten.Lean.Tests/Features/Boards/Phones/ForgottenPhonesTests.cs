using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Phones;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Boards.Phones;

/// <summary>What the nightly job and a phone's own use do to its weeks.</summary>
public sealed class ForgottenPhonesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_phone_is_forgotten_after_26_weeks_without_use_and_its_week_is_moved_by_use()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var week = IsoWeek.Of(LocalTime.DayInNorway(TimeProvider.System.GetUtcNow()));
        var board = await program.BoardIdAsync();
        var secrets = new Dictionary<int, string>();
        await using (var db = await program.Contexts.CreateDbContextAsync(Stop))
        {
            foreach (var ago in new[] { 0, 25, 26, 27, 60 })
                db.Add(StaffPhone.Join(board, WallSecret.Hash(secrets[ago] = WallSecret.New()), week.AddWeeks(-ago)));
            await db.SaveChangesAsync(Stop);
        }

        await program.Services.GetRequiredService<ForgetPhones>().ExecuteAsync(Stop);

        await using var after = await program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal([week.AddWeeks(-26), week.AddWeeks(-25), week], await after.StaffPhones.OrderBy(p => p.Used).Select(p => p.Used).ToListAsync(Stop));
        using var phone = program.Browser();
        phone.Bring("min-tavle", secrets[26]);
        Assert.Equal(200, (await phone.OpenAsync("/min-tavle")).Status);
        var used = await after.StaffPhones.Where(p => p.Joined == week.AddWeeks(-26)).Select(p => p.Used).SingleAsync(Stop);
        Assert.Equal(week, used);
    }
}
