using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ClosedWeeks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: WITHOUT ROWID, so that the weeks of one unit lie together in the order they are read in.
            migrationBuilder.Sql(
                """
                CREATE TABLE "ClosedGoalWeeks" (
                    "UnitId" INTEGER NOT NULL,
                    "GoalId" INTEGER NOT NULL,
                    "Week" INTEGER NOT NULL,
                    "Wording" INTEGER NOT NULL,
                    "Position" INTEGER NOT NULL,
                    "Ballots" INTEGER NOT NULL,
                    "Green" INTEGER NULL,
                    "Pink" INTEGER NULL,
                    "Red" INTEGER NULL,
                    "BandLow" REAL NULL,
                    "BandMid" REAL NULL,
                    "BandHigh" REAL NULL,
                    "BandIsTrial" INTEGER NOT NULL,
                    "Ongoing" INTEGER NULL,
                    "ChangeBegan" INTEGER NULL,
                    CONSTRAINT "PK_ClosedGoalWeeks" PRIMARY KEY ("UnitId", "GoalId", "Week"),
                    CONSTRAINT "FK_ClosedGoalWeeks_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
                ) WITHOUT ROWID;
                """);

            migrationBuilder.Sql(
                """
                CREATE TABLE "ClosedWeeks" (
                    "UnitId" INTEGER NOT NULL,
                    "Week" INTEGER NOT NULL,
                    "ParentId" INTEGER NULL,
                    "Series" INTEGER NOT NULL,
                    "Ballots" INTEGER NOT NULL,
                    "Headcount" INTEGER NOT NULL,
                    "Green" INTEGER NULL,
                    "Pink" INTEGER NULL,
                    "Red" INTEGER NULL,
                    "BandLow" REAL NULL,
                    "BandMid" REAL NULL,
                    "BandHigh" REAL NULL,
                    "BandIsTrial" INTEGER NOT NULL,
                    "Ongoing" INTEGER NULL,
                    "ChangeBegan" INTEGER NULL,
                    "SubtreeBallots" INTEGER NOT NULL,
                    "SubtreeHeadcount" INTEGER NOT NULL,
                    "SubtreeBoards" INTEGER NOT NULL,
                    "SubtreeColouredBallots" INTEGER NOT NULL,
                    "SubtreeGreen" INTEGER NULL,
                    "SubtreePink" INTEGER NULL,
                    "SubtreeRed" INTEGER NULL,
                    CONSTRAINT "PK_ClosedWeeks" PRIMARY KEY ("UnitId", "Week"),
                    CONSTRAINT "FK_ClosedWeeks_Units_UnitId" FOREIGN KEY ("UnitId") REFERENCES "Units" ("Id") ON DELETE RESTRICT
                ) WITHOUT ROWID;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClosedGoalWeeks");

            migrationBuilder.DropTable(
                name: "ClosedWeeks");
        }
    }
}
