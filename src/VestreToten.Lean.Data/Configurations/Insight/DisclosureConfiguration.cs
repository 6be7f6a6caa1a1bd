using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data.Configurations.Insight;

/// <summary>
/// The keys are the order the weeks are read in, and on SQLite the tables themselves (WITHOUT ROWID): a window of one
/// unit's weeks is one range.
/// </summary>
internal sealed class DisclosureConfiguration : IEntityTypeConfiguration<ClosedWeek>, IEntityTypeConfiguration<ClosedGoalWeek>
{
    public void Configure(EntityTypeBuilder<ClosedWeek> week)
    {
        week.HasKey(w => new { w.UnitId, w.Week });
        week.Ignore(w => w.Band);
        week.Ignore(w => w.Colours);
        week.Ignore(w => w.SubtreeColours);
        week.HasOne<Unit>().WithMany().HasForeignKey(w => w.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ClosedGoalWeek> week)
    {
        week.HasKey(w => new { w.UnitId, w.GoalId, w.Week });
        week.Ignore(w => w.Band);
        week.Ignore(w => w.Colours);
        week.HasOne<Unit>().WithMany().HasForeignKey(w => w.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
