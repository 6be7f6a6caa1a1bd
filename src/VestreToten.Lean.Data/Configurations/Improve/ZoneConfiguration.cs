using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Data.Configurations.Improve;

/// <summary>No table here has a column for a person, a phone or an hour.</summary>
internal sealed class ZoneConfiguration :
    IEntityTypeConfiguration<Zone>, IEntityTypeConfiguration<AgreedPoint>, IEntityTypeConfiguration<ZoneRound>,
    IEntityTypeConfiguration<ZoneAnswer>, IEntityTypeConfiguration<ZonePhoto>, IEntityTypeConfiguration<RedTag>
{
    public void Configure(EntityTypeBuilder<Zone> zone)
    {
        zone.HasIndex(z => z.BoardId);
        zone.HasIndex(z => z.Key).IsUnique();
        zone.Property(z => z.Name).HasMaxLength(ZoneTexts.Name.Room);
        zone.Property(z => z.Key).HasMaxLength(IdeaKey.Length);
        zone.Property(z => z.Version).IsConcurrencyToken();
        zone.HasOne<Board>().WithMany().HasForeignKey(z => z.BoardId).OnDelete(DeleteBehavior.Restrict);
        zone.HasMany(z => z.Points).WithOne().HasForeignKey(p => p.ZoneId).OnDelete(DeleteBehavior.Cascade);
        zone.Navigation(z => z.Points).HasField("_points").UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<AgreedPoint> point) => point.Property(p => p.Text).HasMaxLength(ZoneTexts.Point.Room);

    public void Configure(EntityTypeBuilder<ZoneRound> round)
    {
        round.HasIndex(r => new { r.ZoneId, r.Number }).IsUnique();
        round.Property(r => r.SkipReason).HasMaxLength(ZoneTexts.SkipReason.Room);
        round.HasOne<Zone>().WithMany().HasForeignKey(r => r.ZoneId).OnDelete(DeleteBehavior.Cascade);
        round.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.RoundId).OnDelete(DeleteBehavior.Cascade);
        round.Navigation(r => r.Answers).HasField("_answers");
    }

    public void Configure(EntityTypeBuilder<ZoneAnswer> answer)
    {
        answer.HasKey(a => new { a.RoundId, a.PointId });
        answer.Property(a => a.Text).HasMaxLength(ZoneTexts.Point.Room);
        answer.HasOne<AgreedPoint>().WithMany().HasForeignKey(a => a.PointId).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<Improvement>().WithMany().HasForeignKey(a => a.ImprovementId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<ZonePhoto> photo)
    {
        photo.HasIndex(p => p.Hash);
        photo.HasIndex(p => new { p.ZoneId, p.Kind });
        photo.Property(p => p.Hash).HasMaxLength(ImprovementPhoto.HashLength);
        photo.HasOne<Zone>().WithMany().HasForeignKey(p => p.ZoneId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RedTag> tag)
    {
        tag.HasIndex(t => new { t.ZoneId, t.DecidedOn });
        tag.Property(t => t.What).HasMaxLength(ZoneTexts.RedTag.Room);
        tag.HasOne<Zone>().WithMany().HasForeignKey(t => t.ZoneId).OnDelete(DeleteBehavior.Cascade);
        tag.HasOne<ZonePhoto>().WithMany().HasForeignKey(t => t.PhotoId).OnDelete(DeleteBehavior.SetNull);
    }
}
