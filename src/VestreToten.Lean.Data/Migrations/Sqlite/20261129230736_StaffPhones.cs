using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StaffPhones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: WITHOUT ROWID, so that no hidden row number tells the order in which phones joined, or supported a goal.
            migrationBuilder.Sql(
                """
                CREATE TABLE "GoalSupports" (
                    "GoalId" INTEGER NOT NULL,
                    "Supporter" BLOB NOT NULL,
                    CONSTRAINT "PK_GoalSupports" PRIMARY KEY ("GoalId", "Supporter"),
                    CONSTRAINT "FK_GoalSupports_WellbeingGoals_GoalId" FOREIGN KEY ("GoalId") REFERENCES "WellbeingGoals" ("Id") ON DELETE CASCADE
                ) WITHOUT ROWID;
                """);

            migrationBuilder.Sql(
                """
                CREATE TABLE "StaffPhones" (
                    "Id" TEXT NOT NULL CONSTRAINT "PK_StaffPhones" PRIMARY KEY,
                    "BoardId" INTEGER NOT NULL,
                    "Hash" BLOB NOT NULL,
                    "Joined" INTEGER NOT NULL,
                    "Used" INTEGER NOT NULL,
                    "Nickname" TEXT NULL,
                    CONSTRAINT "FK_StaffPhones_Boards_BoardId" FOREIGN KEY ("BoardId") REFERENCES "Boards" ("Id") ON DELETE CASCADE
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_StaffPhones_BoardId",
                table: "StaffPhones",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffPhones_Hash",
                table: "StaffPhones",
                column: "Hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GoalSupports");

            migrationBuilder.DropTable(
                name: "StaffPhones");
        }
    }
}
