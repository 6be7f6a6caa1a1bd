using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Insight.Calendars;

namespace VestreToten.Lean.Data.Configurations.Insight;

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("CalendarFeeds");
        feed.HasKey(f => f.BoardId);
        feed.Property(f => f.BoardId).ValueGeneratedNever();
        feed.Property(f => f.Key).HasMaxLength(IdeaKey.Length).IsConcurrencyToken();
        feed.HasOne<Board>().WithOne().HasForeignKey<CalendarFeed>(f => f.BoardId).OnDelete(DeleteBehavior.Cascade);
    }
}
