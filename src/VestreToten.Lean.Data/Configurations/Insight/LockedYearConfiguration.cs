using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data.Configurations.Insight;

internal sealed class LockedYearConfiguration : IEntityTypeConfiguration<LockedYear>
{
    public void Configure(EntityTypeBuilder<LockedYear> year)
    {
        year.Property(y => y.HoursPerFte).HasConversion<ThousandthsConverter>();
        year.HasIndex(y => new { y.RootUnitId, y.Year }).IsUnique();
        year.HasMany(y => y.Gains).WithOne().HasForeignKey(g => g.LockedYearId).OnDelete(DeleteBehavior.Cascade);
        year.Navigation(y => y.Gains).HasField("_gains");
        year.HasOne<Unit>().WithMany().HasForeignKey(y => y.RootUnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LockedGainConfiguration : IEntityTypeConfiguration<LockedGain>
{
    public void Configure(EntityTypeBuilder<LockedGain> gain)
    {
        gain.Property(g => g.Title).HasMaxLength(GainLimits.MaxTitleLength * 4);
        gain.Property(g => g.UsedFor).HasMaxLength(GainLimits.MaxUsedForLength * 4);
        gain.Ignore(g => g.Count);
        gain.HasIndex(g => new { g.LockedYearId, g.UnitId });
        gain.HasIndex(g => g.GainId);
        // What a locked year has counted lapses, and is never deleted.
        gain.HasOne<Gain>().WithMany().HasForeignKey(g => g.GainId).OnDelete(DeleteBehavior.Restrict);
        gain.HasOne<Unit>().WithMany().HasForeignKey(g => g.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
