using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Data.Configurations.Improve;

internal sealed class ImprovementConfiguration :
    IEntityTypeConfiguration<Improvement>, IEntityTypeConfiguration<ImprovementEvent>,
    IEntityTypeConfiguration<ImprovementComment>, IEntityTypeConfiguration<ImprovementPhoto>
{
    public void Configure(EntityTypeBuilder<Improvement> improvement)
    {
        // The live board reads the first, and counts a year's by it alone; the archive the second: neither touches the other's rows.
        improvement.HasIndex(i => new { i.BoardId, i.State, i.Ended });
        improvement.HasIndex(i => new { i.BoardId, i.Ended, i.Id }).IsDescending(false, true, true);
        improvement.Property(i => i.Title).HasMaxLength(ImprovementTexts.Title.Room);
        improvement.Property(i => i.Text).HasMaxLength(ImprovementTexts.Text.Room);
        improvement.Property(i => i.ProposedBy).HasMaxLength(ImprovementTexts.Name.Room);
        improvement.Property(i => i.Owner).HasMaxLength(ImprovementTexts.Name.Room);
        improvement.Property(i => i.DeclineReason).HasMaxLength(ImprovementTexts.DeclineReason.Room);
        improvement.Property(i => i.Whys).HasConversion(whys => whys!.ToString(), stored => FiveWhys.FromStored(stored))
            .HasMaxLength((ImprovementTexts.Why.Room + 1) * FiveWhys.Most);
        improvement.Property(i => i.FollowHash).HasMaxLength(FollowKey.HashLength);
        improvement.HasIndex(i => i.FollowHash).IsUnique();
        improvement.Property<string?>("Before");
        improvement.Property(i => i.Version).IsConcurrencyToken();
        improvement.HasOne<Board>().WithMany().HasForeignKey(i => i.BoardId).OnDelete(DeleteBehavior.Restrict);
        improvement.OwnsOne(i => i.A3, Configure);
        improvement.HasMany(i => i.Events).WithOne().HasForeignKey(e => e.ImprovementId).OnDelete(DeleteBehavior.Cascade);
        improvement.HasMany(i => i.Comments).WithOne().HasForeignKey(c => c.ImprovementId).OnDelete(DeleteBehavior.Cascade);
        improvement.HasMany(i => i.Photos).WithOne().HasForeignKey(p => p.ImprovementId).OnDelete(DeleteBehavior.Cascade);
        improvement.Navigation(i => i.Events).HasField("_events");
        improvement.Navigation(i => i.Comments).HasField("_comments");
        improvement.Navigation(i => i.Photos).HasField("_photos");
    }

    /// <summary>
    /// The number is the improvement's version, which already tells two apart who change it at once. It is not the key: then
    /// the second would be told of a key in use instead of a change that came first.
    /// </summary>
    public void Configure(EntityTypeBuilder<ImprovementEvent> happened)
    {
        happened.ToTable("ImprovementEvents");
        happened.HasIndex(e => new { e.ImprovementId, e.Number });
        happened.Property(e => e.From).HasMaxLength(ImprovementTexts.Title.Room);
        happened.Property(e => e.To).HasMaxLength(ImprovementTexts.DeclineReason.Room);
        happened.HasOne<Meeting>().WithMany().HasForeignKey(e => e.MeetingId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<ImprovementComment> comment)
    {
        comment.ToTable("ImprovementComments");
        comment.Property(c => c.Text).HasMaxLength(ImprovementTexts.Comment.Room);
        comment.Property(c => c.Name).HasMaxLength(ImprovementTexts.Name.Room);
    }

    public void Configure(EntityTypeBuilder<ImprovementPhoto> photo)
    {
        photo.ToTable("ImprovementPhotos");
        photo.Property(p => p.Hash).HasMaxLength(ImprovementPhoto.HashLength);
        photo.HasIndex(p => p.Hash);
    }

    /// <summary>A table of its own: the few that have a sheet must not make every card's row long.</summary>
    private static void Configure(OwnedNavigationBuilder<Improvement, A3Sheet> sheet)
    {
        sheet.ToTable("ImprovementSheets");
        foreach (var field in new[] { "Background", "CurrentState", "Goal", "Analysis", "Actions", "FollowUp" })
            sheet.Property<string>(field).HasMaxLength(ImprovementTexts.A3.Room);
    }
}
