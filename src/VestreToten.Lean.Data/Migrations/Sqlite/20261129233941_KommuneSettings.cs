using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KommuneSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AdminName",
                table: "MunicipalSettings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AuditMonths",
                table: "MunicipalSettings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 36);

            migrationBuilder.AddColumn<int>(
                name: "CardMonths",
                table: "MunicipalSettings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CoordinatorName",
                table: "MunicipalSettings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "InvitationDays",
                table: "MunicipalSettings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 90);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "MunicipalSettings",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "nb-NO");

            migrationBuilder.AddColumn<string>(
                name: "LeaderName",
                table: "MunicipalSettings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ManagerName",
                table: "MunicipalSettings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SessionDays",
                table: "MunicipalSettings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 400);

            migrationBuilder.AddColumn<string>(
                name: "StaffName",
                table: "MunicipalSettings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AdminName",
                table: "MunicipalSettings");

            migrationBuilder.DropColumn(
                name: "AuditMonths",
                table: "MunicipalSettings");

            migrationBuilder.DropColumn(
                name: "CardMonths",
                table: "MunicipalSettings");

            migrationBuilder.DropColumn(
                name: "CoordinatorName",
                table: "MunicipalSettings");

            migrationBuilder.DropColumn(
                name: "InvitationDays",
                table: "MunicipalSettings");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "MunicipalSettings");

            migrationBuilder.DropColumn(
                name: "LeaderName",
                table: "MunicipalSettings");

            migrationBuilder.DropColumn(
                name: "ManagerName",
                table: "MunicipalSettings");

            migrationBuilder.DropColumn(
                name: "SessionDays",
                table: "MunicipalSettings");

            migrationBuilder.DropColumn(
                name: "StaffName",
                table: "MunicipalSettings");
        }
    }
}
