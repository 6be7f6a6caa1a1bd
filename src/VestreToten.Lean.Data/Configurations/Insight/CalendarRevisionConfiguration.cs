using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Insight.Calendars;

namespace VestreToten.Lean.Data.Configurations.Insight;

internal sealed class CalendarRevisionConfiguration : IEntityTypeConfiguration<CalendarRevision>
{
    public void Configure(EntityTypeBuilder<CalendarRevision> revision)
    {
        revision.ToTable("CalendarRevisions");
        revision.HasKey(r => new { r.BoardId, r.Name });
        revision.Property(r => r.Name).HasMaxLength(CalendarRevision.MaxNameLength);
        revision.Property(r => r.Content).HasMaxLength(CalendarRevision.MaxContentLength);
        revision.Property(r => r.Sequence).IsConcurrencyToken();
        revision.HasOne<Board>().WithMany().HasForeignKey(r => r.BoardId).OnDelete(DeleteBehavior.Cascade);
    }
}
