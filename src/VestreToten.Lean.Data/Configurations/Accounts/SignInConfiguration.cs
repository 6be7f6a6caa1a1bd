using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Data.Configurations.Accounts;

/// <summary>What people sign in with beside passwords.</summary>
internal sealed class SignInConfiguration :
    IEntityTypeConfiguration<IdentityUserPasskey<int>>, IEntityTypeConfiguration<AuthenticatorApp>, IEntityTypeConfiguration<RecoveryCode>
{
    /// <summary>The longest credential id that authenticators may give (WebAuthn, 4).</summary>
    private const int MaxCredentialIdLength = 1023;

    // As Identity's own schema of version 3 has it; the rest of that version would change columns that are not ours to change.
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> passkey)
    {
        passkey.ToTable("AccountPasskeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(MaxCredentialIdLength);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AuthenticatorApp> app)
    {
        app.HasKey(a => a.AccountId);
        app.Property(a => a.AccountId).ValueGeneratedNever();
        app.Property(a => a.Secret).HasMaxLength(AuthenticatorApp.MaxSecretLength);
        app.HasOne<Account>().WithOne().HasForeignKey<AuthenticatorApp>(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.Property(c => c.Hash).HasMaxLength(32);
        code.HasIndex(c => new { c.AccountId, c.Hash }).IsUnique();
        code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
