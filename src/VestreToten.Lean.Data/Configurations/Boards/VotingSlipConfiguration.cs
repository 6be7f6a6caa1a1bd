using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Data.Configurations.Boards;

/// <summary>On SQLite the key is the table itself (WITHOUT ROWID): a hidden row number would tell where on the sheet a slip stood.</summary>
internal sealed class VotingSlipConfiguration : IEntityTypeConfiguration<VotingSlip>
{
    public void Configure(EntityTypeBuilder<VotingSlip> slip)
    {
        slip.HasKey(s => s.Hash);
        slip.Property(s => s.Hash).HasMaxLength(32).ValueGeneratedNever();
        slip.HasIndex(s => s.BoardId);
        slip.HasOne<Board>().WithMany().HasForeignKey(s => s.BoardId).OnDelete(DeleteBehavior.Cascade);
    }
}
