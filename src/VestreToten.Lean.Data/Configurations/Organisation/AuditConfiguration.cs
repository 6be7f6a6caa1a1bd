using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data.Configurations.Organisation;

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Action).HasConversion<string>().HasMaxLength(40);
        entry.Property(e => e.Thing).HasMaxLength(AuditEntry.MaxTextLength);
        entry.Property(e => e.Field).HasMaxLength(60);
        entry.Property(e => e.Before).HasMaxLength(AuditEntry.MaxTextLength);
        entry.Property(e => e.After).HasMaxLength(AuditEntry.MaxTextLength);
        entry.HasIndex(e => new { e.KommuneId, e.Id });
        entry.HasIndex(e => e.At);
        // People are numbers without a key: they go, and their lines stay. Units are never deleted but by taking them back.
        entry.HasOne<Unit>().WithMany().HasForeignKey(e => e.KommuneId).OnDelete(DeleteBehavior.Restrict);
    }
}
