using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data.Configurations.Accounts;

internal sealed class ProviderConfiguration :
    IEntityTypeConfiguration<ExternalLogin>, IEntityTypeConfiguration<ProviderSession>, IEntityTypeConfiguration<UsedLogoutToken>,
    IEntityTypeConfiguration<SignInRule>
{
    public void Configure(EntityTypeBuilder<ExternalLogin> login)
    {
        login.Property(l => l.Issuer).HasMaxLength(ExternalLogin.MaxIssuerLength);
        login.Property(l => l.Subject).HasMaxLength(ExternalLogin.MaxSubjectLength);
        login.HasIndex(l => new { l.Issuer, l.Subject }).IsUnique();
        login.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ProviderSession> session)
    {
        session.HasKey(s => s.SessionId);
        session.Property(s => s.SessionId).ValueGeneratedNever();
        session.Property(s => s.Sid).HasMaxLength(255);
        session.HasOne<SignInSession>().WithOne().HasForeignKey<ProviderSession>(s => s.SessionId).OnDelete(DeleteBehavior.Cascade);
        session.HasOne<ExternalLogin>().WithMany().HasForeignKey(s => s.LoginId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<UsedLogoutToken> token)
    {
        token.HasKey(t => t.Hash);
        token.Property(t => t.Hash).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<SignInRule> rule)
    {
        rule.Property(r => r.Provider).HasMaxLength(SignInRule.MaxProviderLength);
        rule.Property(r => r.Claim).HasMaxLength(SignInRule.MaxClaimLength);
        rule.Property(r => r.Value).HasMaxLength(SignInRule.MaxValueLength);
        rule.HasIndex(r => new { r.Provider, r.Claim, r.Value, r.UnitId, r.Role }).IsUnique();
        rule.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Cascade);
    }
}
