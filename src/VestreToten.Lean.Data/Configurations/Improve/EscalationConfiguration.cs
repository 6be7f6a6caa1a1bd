using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Data.Configurations.Improve;

internal sealed class EscalationConfiguration : IEntityTypeConfiguration<Escalation>, IEntityTypeConfiguration<IdeaAccess>
{
    public void Configure(EntityTypeBuilder<Escalation> escalation)
    {
        escalation.Property(e => e.Message).HasMaxLength(Escalation.MessageRule.Room);
        escalation.Property(e => e.Answer).HasMaxLength(Escalation.AnswerRule.Room);
        escalation.Property(e => e.Version).IsConcurrencyToken();
        // An improvement has one open escalation at most, whoever presses at once.
        escalation.HasIndex(e => e.ImprovementId).IsUnique().HasFilter("\"AnsweredAt\" IS NULL").HasDatabaseName("IX_Escalations_Open");
        escalation.HasIndex(e => new { e.ImprovementId, e.Created });
        escalation.HasIndex(e => new { e.FromBoardId, e.Created });
        escalation.HasIndex(e => new { e.ToBoardId, e.Created });
        escalation.HasOne<Board>().WithMany().HasForeignKey(e => e.FromBoardId).OnDelete(DeleteBehavior.Restrict);
        escalation.HasOne<Board>().WithMany().HasForeignKey(e => e.ToBoardId).OnDelete(DeleteBehavior.Restrict);
        escalation.HasOne<Improvement>().WithMany().HasForeignKey(e => e.ImprovementId).OnDelete(DeleteBehavior.Restrict);
        escalation.HasOne(e => e.Earlier).WithMany().HasForeignKey(e => e.EarlierId).OnDelete(DeleteBehavior.Restrict);
        escalation.HasOne(e => e.Received).WithMany().HasForeignKey(e => e.ReceivedImprovementId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IdeaAccess> access)
    {
        access.ToTable("IdeaAccesses");
        access.HasKey(a => a.BoardId);
        access.Property(a => a.BoardId).ValueGeneratedNever();
        access.Property(a => a.Key).HasMaxLength(IdeaKey.Length);
        access.HasIndex(a => a.Key).IsUnique();
        access.HasOne<Board>().WithOne().HasForeignKey<IdeaAccess>(a => a.BoardId).OnDelete(DeleteBehavior.Cascade);
    }
}
