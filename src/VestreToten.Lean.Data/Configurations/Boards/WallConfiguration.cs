using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Walls;

namespace VestreToten.Lean.Data.Configurations.Boards;

internal sealed class WallConfiguration : IEntityTypeConfiguration<WallDevice>, IEntityTypeConfiguration<WallPin>
{
    public void Configure(EntityTypeBuilder<WallDevice> wall)
    {
        wall.Property(w => w.Id).ValueGeneratedNever();
        wall.Property(w => w.Name).HasMaxLength(WallDevice.NameRule.Room);
        wall.Property(w => w.Hash).HasMaxLength(32);
        wall.HasIndex(w => w.Hash).IsUnique();
        wall.HasIndex(w => w.BoardId);
        wall.HasOne<Board>().WithMany().HasForeignKey(w => w.BoardId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<WallPin> pin)
    {
        pin.HasKey(p => p.AccountId);
        pin.Property(p => p.AccountId).ValueGeneratedNever();
        pin.Property(p => p.Hash).HasMaxLength(200);
        pin.HasOne<Account>().WithOne().HasForeignKey<WallPin>(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
