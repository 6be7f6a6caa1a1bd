using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Data.Configurations.Boards;

/// <summary>On SQLite the keys are the tables themselves (WITHOUT ROWID): a hidden row number would tell the order of the phones.</summary>
internal sealed class StaffPhoneConfiguration : IEntityTypeConfiguration<StaffPhone>, IEntityTypeConfiguration<GoalSupport>
{
    public void Configure(EntityTypeBuilder<StaffPhone> phone)
    {
        phone.Property(p => p.Id).ValueGeneratedNever();
        phone.Property(p => p.Hash).HasMaxLength(32);
        phone.Property(p => p.Nickname).HasMaxLength(StaffPhone.NicknameRule.Room);
        phone.HasIndex(p => p.Hash).IsUnique();
        phone.HasIndex(p => p.BoardId);
        phone.HasOne<Board>().WithMany().HasForeignKey(p => p.BoardId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>The key is what lets one phone support a goal once.</summary>
    public void Configure(EntityTypeBuilder<GoalSupport> support)
    {
        support.HasKey(s => new { s.GoalId, s.Supporter });
        support.Property(s => s.Supporter).HasMaxLength(GoalSupport.MarkLength);
        support.HasOne<WellbeingGoal>().WithMany().HasForeignKey(s => s.GoalId).OnDelete(DeleteBehavior.Cascade);
    }
}
