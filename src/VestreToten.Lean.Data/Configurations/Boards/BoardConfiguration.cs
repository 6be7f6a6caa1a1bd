using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data.Configurations.Boards;

internal sealed class BoardConfiguration :
    IEntityTypeConfiguration<Board>, IEntityTypeConfiguration<WellbeingGoal>, IEntityTypeConfiguration<WordingProposal>,
    IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<GoalDecision>,
    IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<MeetingChange>
{
    public void Configure(EntityTypeBuilder<Board> board)
    {
        board.HasIndex(b => b.UnitId).IsUnique();
        board.HasOne<Unit>().WithOne().HasForeignKey<Board>(b => b.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WellbeingGoal> goal)
    {
        goal.HasIndex(g => new { g.BoardId, g.State });
        goal.Ignore(g => g.Wording);
        goal.HasOne<Board>().WithMany().HasForeignKey(g => g.BoardId).OnDelete(DeleteBehavior.Restrict);
        goal.OwnsMany(g => g.Wordings, wording =>
        {
            wording.ToTable("GoalWordings");
            wording.WithOwner().HasForeignKey("GoalId");
            wording.HasKey("GoalId", nameof(GoalWording.Number));
            wording.Property(w => w.Number).ValueGeneratedNever();
            wording.Property(w => w.Text).HasMaxLength(GoalText.MaxLength * 4);
        });
        goal.Navigation(g => g.Wordings).HasField("_wordings");
    }

    public void Configure(EntityTypeBuilder<WordingProposal> proposal)
    {
        proposal.Property(p => p.Text).HasMaxLength(GoalText.MaxLength * 4);
        proposal.HasOne<WellbeingGoal>().WithMany().HasForeignKey(p => p.GoalId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.HasIndex(m => new { m.BoardId, m.Week }).IsUnique();
        meeting.Ignore(m => m.Place);
        meeting.Property(m => m.Version).IsConcurrencyToken();
        meeting.HasOne<Board>().WithMany().HasForeignKey(m => m.BoardId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GoalDecision> decision)
    {
        decision.HasKey(d => new { d.MeetingId, d.GoalId });
        decision.Property(d => d.Why).HasMaxLength(GoalDecision.MaxWhyLength * 4);
        decision.Property(d => d.GoalText).HasMaxLength(GoalText.MaxLength * 4);
        decision.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Cascade);
        decision.HasOne<WellbeingGoal>().WithMany().HasForeignKey(d => d.GoalId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>Titles are of any feature's: the widest of them has room.</summary>
    public void Configure(EntityTypeBuilder<MeetingChange> change)
    {
        change.Property(c => c.Title).HasMaxLength(GainLimits.MaxTitleLength * 4);
        change.Property(c => c.Detail).HasMaxLength(ServiceGoalAim.MaxMeasureLength * 4);
        change.Property(c => c.From).HasMaxLength(GainLimits.MaxUsedForLength * 4);
        change.Property(c => c.To).HasMaxLength(GainLimits.MaxUsedForLength * 4);
        change.HasOne<Meeting>().WithMany().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.HasIndex(i => i.BoardId);
        item.Ignore(i => i.Line);
        item.Property(i => i.Title).HasMaxLength(AgendaRules.Title.Room);
        item.HasOne<Board>().WithMany().HasForeignKey(i => i.BoardId).OnDelete(DeleteBehavior.Cascade);
    }
}
