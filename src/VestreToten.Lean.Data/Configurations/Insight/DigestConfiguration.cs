using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;

namespace VestreToten.Lean.Data.Configurations.Insight;

internal sealed class DigestConfiguration : IEntityTypeConfiguration<Digest>, IEntityTypeConfiguration<DigestChoice>
{
    public void Configure(EntityTypeBuilder<Digest> digest)
    {
        digest.ToTable("Digests");
        digest.Property(d => d.Version).IsConcurrencyToken();
        // One letter of each kind to each person in each period, whoever makes it.
        digest.HasIndex(d => new { d.AccountId, d.Kind, d.Period }).IsUnique();
        digest.HasIndex(d => new { d.State, d.NextTry });
        digest.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DigestChoice> choice)
    {
        choice.ToTable("DigestChoices");
        choice.HasKey(c => c.AccountId);
        choice.Property(c => c.AccountId).ValueGeneratedNever();
        choice.Property(c => c.Language).HasMaxLength(DigestChoice.MaxLanguageLength);
        choice.HasOne<Account>().WithOne().HasForeignKey<DigestChoice>(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
