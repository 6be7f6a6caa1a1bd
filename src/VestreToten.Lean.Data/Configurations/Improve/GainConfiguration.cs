using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Data.Configurations.Improve;

internal sealed class GainConfiguration : IEntityTypeConfiguration<Gain>
{
    public void Configure(EntityTypeBuilder<Gain> gain)
    {
        gain.Property(g => g.Title).HasMaxLength(GainLimits.MaxTitleLength * 4);
        gain.Property(g => g.UsedFor).HasMaxLength(GainLimits.MaxUsedForLength * 4);
        gain.Property(g => g.LapsedWhy).HasMaxLength(GainLimits.MaxLapsedWhyLength * 4);
        gain.Property(g => g.Quality).HasMaxLength(GainLimits.MaxQualityLength * 4);
        gain.Property(g => g.Version).IsConcurrencyToken();
        gain.Ignore(g => g.Time);
        gain.Ignore(g => g.HoursPerYear);
        gain.Ignore(g => g.UsedTime);
        gain.HasIndex(g => new { g.BoardId, g.IdentifiedYear });
        gain.HasIndex(g => g.ImprovementId);
        gain.HasOne<Board>().WithMany().HasForeignKey(g => g.BoardId).OnDelete(DeleteBehavior.Restrict);
        gain.HasOne<Improvement>().WithMany().HasForeignKey(g => g.ImprovementId).OnDelete(DeleteBehavior.SetNull);
    }
}
