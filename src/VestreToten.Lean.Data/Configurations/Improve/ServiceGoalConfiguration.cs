using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Data.Configurations.Improve;

internal sealed class ServiceGoalConfiguration :
    IEntityTypeConfiguration<ServiceGoal>, IEntityTypeConfiguration<ServiceGoalDecision>,
    IEntityTypeConfiguration<ServiceGoalSupport>, IEntityTypeConfiguration<ServiceGoalValue>
{
    public void Configure(EntityTypeBuilder<ServiceGoal> goal)
    {
        goal.HasIndex(g => new { g.BoardId, g.State });
        goal.Ignore(g => g.Wording);
        goal.HasOne<Board>().WithMany().HasForeignKey(g => g.BoardId).OnDelete(DeleteBehavior.Restrict);
        goal.OwnsMany(g => g.Wordings, wording =>
        {
            wording.ToTable("ServiceGoalWordings");
            wording.WithOwner().HasForeignKey("GoalId");
            wording.HasKey("GoalId", nameof(ServiceGoalWording.Number));
            wording.Ignore(w => w.Aim);
            wording.Property(w => w.Number).ValueGeneratedNever();
            wording.Property(w => w.Text).HasMaxLength(GoalText.MaxLength * 4);
            wording.Property(w => w.Measure).HasMaxLength(ServiceGoalAim.MaxMeasureLength * 4);
            wording.Property(w => w.Baseline).HasConversion<ThousandthsConverter>();
            wording.Property(w => w.Target).HasConversion<ThousandthsConverter>();
        });
        goal.Navigation(g => g.Wordings).HasField("_wordings");
    }

    public void Configure(EntityTypeBuilder<ServiceGoalDecision> decision)
    {
        decision.HasKey(d => new { d.MeetingId, d.GoalId });
        decision.Property(d => d.Why).HasMaxLength(ServiceGoalDecision.MaxWhyLength * 4);
        decision.Property(d => d.GoalText).HasMaxLength(GoalText.MaxLength * 4);
        decision.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Cascade);
        decision.HasOne<ServiceGoal>().WithMany().HasForeignKey(d => d.GoalId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>The key is what lets one phone support a goal once.</summary>
    public void Configure(EntityTypeBuilder<ServiceGoalSupport> support)
    {
        support.HasKey(s => new { s.GoalId, s.Supporter });
        support.Property(s => s.Supporter).HasMaxLength(SupportMark.Length);
        support.HasOne<ServiceGoal>().WithMany().HasForeignKey(s => s.GoalId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ServiceGoalValue> value)
    {
        value.HasKey(v => new { v.GoalId, v.Week });
        value.Property(v => v.Value).HasConversion<ThousandthsConverter>();
        value.HasOne<ServiceGoal>().WithMany().HasForeignKey(v => v.GoalId).OnDelete(DeleteBehavior.Cascade);
    }
}
