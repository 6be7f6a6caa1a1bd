using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AccountOfTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Gains_BoardId_Year_State",
                table: "Gains");

            migrationBuilder.RenameColumn(
                name: "Year",
                table: "Gains",
                newName: "ChangedYear");

            migrationBuilder.AddColumn<DateOnly>(
                name: "AgreedOn",
                table: "Gains",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AnsweredMonth",
                table: "Gains",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnsweredOn",
                table: "Gains",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "UsedParts",
                table: "Gains",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "FoundParts",
                table: "Gains",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "IsFoundAgain",
                table: "Gains",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LapsedOn",
                table: "Gains",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LapsedWhy",
                table: "Gains",
                type: "TEXT",
                maxLength: 1200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "PartMinutes",
                table: "Gains",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Purpose",
                table: "Gains",
                type: "INTEGER",
                nullable: true);

            // What stands so far, under the new rule: what was in use is in use by an agreement of the same day.
            migrationBuilder.Sql(
                """
                UPDATE "Gains" SET
                    "AgreedOn" = "RealisedOn",
                    "FoundParts" = CAST("MinutesPerOccurrence" AS BIGINT) * "Occurrences" * "People" * CASE "Period"
                        WHEN 1 THEN (CASE WHEN "WeeksPerYear" = 52 THEN 7 ELSE 5 END) * "WeeksPerYear" * 52
                        WHEN 2 THEN "WeeksPerYear" * 52
                        WHEN 3 THEN 12 * "WeeksPerYear"
                        ELSE 52 END
                """);
            migrationBuilder.Sql("""UPDATE "Gains" SET "UsedParts" = "FoundParts" """);

            migrationBuilder.CreateTable(
                name: "LockedYears",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RootUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    HoursPerFte = table.Column<long>(type: "INTEGER", nullable: false),
                    LockedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LockedYears", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LockedYears_Units_RootUnitId",
                        column: x => x.RootUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LockedGains",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LockedYearId = table.Column<int>(type: "INTEGER", nullable: false),
                    GainId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitPath = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 480, nullable: false),
                    UsedFor = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOnce = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsNewlyFound = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsNewlyUsed = table.Column<bool>(type: "INTEGER", nullable: false),
                    FoundParts = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedParts = table.Column<long>(type: "INTEGER", nullable: false),
                    KronerPerYear = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LockedGains", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LockedGains_Gains_GainId",
                        column: x => x.GainId,
                        principalTable: "Gains",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LockedGains_LockedYears_LockedYearId",
                        column: x => x.LockedYearId,
                        principalTable: "LockedYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LockedGains_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Gains_BoardId_IdentifiedYear",
                table: "Gains",
                columns: new[] { "BoardId", "IdentifiedYear" });

            migrationBuilder.CreateIndex(
                name: "IX_LockedGains_GainId",
                table: "LockedGains",
                column: "GainId");

            migrationBuilder.CreateIndex(
                name: "IX_LockedGains_LockedYearId_UnitId",
                table: "LockedGains",
                columns: new[] { "LockedYearId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_LockedGains_UnitId",
                table: "LockedGains",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_LockedYears_RootUnitId_Year",
                table: "LockedYears",
                columns: new[] { "RootUnitId", "Year" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LockedGains");

            migrationBuilder.DropTable(
                name: "LockedYears");

            // As an older program knows them: the year it counts in, and two states.
            migrationBuilder.Sql(
                """
                UPDATE "Gains" SET
                    "ChangedYear" = CASE WHEN "State" IN (2, 4) THEN CAST(substr("RealisedOn", 1, 4) AS INTEGER) ELSE "IdentifiedYear" END,
                    "Period" = CASE WHEN "Period" = 5 THEN 4 ELSE "Period" END
                """);
            migrationBuilder.Sql(
                """
                UPDATE "Gains" SET "State" = CASE WHEN "State" IN (2, 4) THEN 2 ELSE 1 END,
                    "UsedFor" = CASE WHEN "State" IN (2, 4) THEN "UsedFor" ELSE '' END,
                    "RealisedOn" = CASE WHEN "State" IN (2, 4) THEN "RealisedOn" END
                """);

            migrationBuilder.DropIndex(
                name: "IX_Gains_BoardId_IdentifiedYear",
                table: "Gains");

            migrationBuilder.DropColumn(
                name: "AgreedOn",
                table: "Gains");

            migrationBuilder.DropColumn(
                name: "AnsweredMonth",
                table: "Gains");

            migrationBuilder.DropColumn(
                name: "AnsweredOn",
                table: "Gains");

            migrationBuilder.DropColumn(
                name: "UsedParts",
                table: "Gains");

            migrationBuilder.DropColumn(
                name: "FoundParts",
                table: "Gains");

            migrationBuilder.DropColumn(
                name: "IsFoundAgain",
                table: "Gains");

            migrationBuilder.DropColumn(
                name: "LapsedOn",
                table: "Gains");

            migrationBuilder.DropColumn(
                name: "LapsedWhy",
                table: "Gains");

            migrationBuilder.DropColumn(
                name: "PartMinutes",
                table: "Gains");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "Gains");

            migrationBuilder.RenameColumn(
                name: "ChangedYear",
                table: "Gains",
                newName: "Year");

            migrationBuilder.CreateIndex(
                name: "IX_Gains_BoardId_Year_State",
                table: "Gains",
                columns: new[] { "BoardId", "Year", "State" });
        }
    }
}
