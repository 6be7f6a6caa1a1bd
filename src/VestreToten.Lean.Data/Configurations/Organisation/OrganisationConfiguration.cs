using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data.Configurations.Organisation;

internal sealed class OrganisationConfiguration :
    IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<Grant>, IEntityTypeConfiguration<MunicipalSettings>
{
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.Property(u => u.Name).HasMaxLength(Unit.MaxNameLength);
        unit.Property(u => u.Slug).HasMaxLength(80);
        unit.Property(u => u.Path).HasMaxLength(400);
        unit.Property(u => u.ExternalId).HasMaxLength(Unit.MaxExternalIdLength);
        unit.HasIndex(u => u.Slug).IsUnique();
        unit.HasIndex(u => u.Path);
        unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        grant.Property(g => g.Provider).HasMaxLength(SignInRule.MaxProviderLength);
        grant.HasIndex(g => new { g.AccountId, g.UnitId, g.Role }).IsUnique();
        grant.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
        grant.HasOne<Unit>().WithMany().HasForeignKey(g => g.UnitId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MunicipalSettings> settings)
    {
        settings.HasKey(s => s.RootUnitId);
        settings.Property(s => s.RootUnitId).ValueGeneratedNever();
        // A default also in the database: a kommune from before the setting came must not divide by nought.
        settings.Property(s => s.HoursPerFte).HasConversion<ThousandthsConverter>()
            .HasDefaultValue(MunicipalSettings.DefaultHoursPerFte);
        settings.Property(s => s.Language).HasMaxLength(MunicipalSettings.MaxLanguageLength).HasDefaultValue("nb-NO");
        settings.Property(s => s.StaffName).HasMaxLength(MunicipalSettings.MaxRoleNameLength);
        settings.Property(s => s.LeaderName).HasMaxLength(MunicipalSettings.MaxRoleNameLength);
        settings.Property(s => s.ManagerName).HasMaxLength(MunicipalSettings.MaxRoleNameLength);
        settings.Property(s => s.CoordinatorName).HasMaxLength(MunicipalSettings.MaxRoleNameLength);
        settings.Property(s => s.AdminName).HasMaxLength(MunicipalSettings.MaxRoleNameLength);
        settings.Property(s => s.SessionDays).HasDefaultValue(MunicipalSettings.MaxSessionDays);
        settings.Property(s => s.AuditMonths).HasDefaultValue(MunicipalSettings.DefaultAuditMonths);
        settings.Property(s => s.InvitationDays).HasDefaultValue(MunicipalSettings.DefaultInvitationDays);
        settings.HasOne<Unit>().WithOne().HasForeignKey<MunicipalSettings>(s => s.RootUnitId).OnDelete(DeleteBehavior.Cascade);
    }
}
