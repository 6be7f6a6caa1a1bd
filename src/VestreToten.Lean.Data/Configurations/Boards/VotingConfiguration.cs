using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Data.Configurations.Boards;

internal sealed class VotingConfiguration : IEntityTypeConfiguration<BallRound>, IEntityTypeConfiguration<Tally>
{
    public void Configure(EntityTypeBuilder<BallRound> round)
    {
        round.Property(r => r.KeyName).HasMaxLength(64);
        round.Property(r => r.CodeHash).HasMaxLength(32);
        round.Property(r => r.DatabaseKey).HasMaxLength(RoundKeys.HalfLength);
        round.Property(r => r.State).IsConcurrencyToken();
        round.Property(r => r.VoidReason).IsConcurrencyToken();
        round.HasIndex(r => r.CodeHash);
        round.HasIndex(r => r.MeetingId);
        round.HasIndex(r => r.State);
        round.HasOne<Board>().WithMany().HasForeignKey(r => r.BoardId).OnDelete(DeleteBehavior.Restrict);
        round.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Restrict);
        round.OwnsMany(r => r.Goals, goal =>
        {
            goal.ToTable("BallRoundGoals");
            goal.WithOwner().HasForeignKey("RoundId");
            goal.HasKey("RoundId", nameof(RoundGoal.Position));
            goal.Property(g => g.Position).ValueGeneratedNever();
        });
        round.Navigation(r => r.Goals).HasField("_goals");
    }

    /// <summary>The key is the order the history is read in, and on SQLite the table itself (WITHOUT ROWID).</summary>
    public void Configure(EntityTypeBuilder<Tally> tally)
    {
        tally.HasKey(t => new { t.BoardId, t.Week, t.GoalId });
        tally.Ignore(t => t.Colours);
        tally.HasOne<Board>().WithMany().HasForeignKey(t => t.BoardId).OnDelete(DeleteBehavior.Restrict);
    }
}
