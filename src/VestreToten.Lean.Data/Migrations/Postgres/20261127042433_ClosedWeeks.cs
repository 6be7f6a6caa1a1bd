using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ClosedWeeks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ClosedGoalWeeks",
                columns: table => new
                {
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    GoalId = table.Column<int>(type: "integer", nullable: false),
                    Week = table.Column<int>(type: "integer", nullable: false),
                    Wording = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Ballots = table.Column<int>(type: "integer", nullable: false),
                    Green = table.Column<int>(type: "integer", nullable: true),
                    Pink = table.Column<int>(type: "integer", nullable: true),
                    Red = table.Column<int>(type: "integer", nullable: true),
                    BandLow = table.Column<double>(type: "double precision", nullable: true),
                    BandMid = table.Column<double>(type: "double precision", nullable: true),
                    BandHigh = table.Column<double>(type: "double precision", nullable: true),
                    BandIsTrial = table.Column<bool>(type: "boolean", nullable: false),
                    Ongoing = table.Column<int>(type: "integer", nullable: true),
                    ChangeBegan = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedGoalWeeks", x => new { x.UnitId, x.GoalId, x.Week });
                    table.ForeignKey(
                        name: "FK_ClosedGoalWeeks_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClosedWeeks",
                columns: table => new
                {
                    UnitId = table.Column<int>(type: "integer", nullable: false),
                    Week = table.Column<int>(type: "integer", nullable: false),
                    ParentId = table.Column<int>(type: "integer", nullable: true),
                    Series = table.Column<int>(type: "integer", nullable: false),
                    Ballots = table.Column<int>(type: "integer", nullable: false),
                    Headcount = table.Column<int>(type: "integer", nullable: false),
                    Green = table.Column<int>(type: "integer", nullable: true),
                    Pink = table.Column<int>(type: "integer", nullable: true),
                    Red = table.Column<int>(type: "integer", nullable: true),
                    BandLow = table.Column<double>(type: "double precision", nullable: true),
                    BandMid = table.Column<double>(type: "double precision", nullable: true),
                    BandHigh = table.Column<double>(type: "double precision", nullable: true),
                    BandIsTrial = table.Column<bool>(type: "boolean", nullable: false),
                    Ongoing = table.Column<int>(type: "integer", nullable: true),
                    ChangeBegan = table.Column<int>(type: "integer", nullable: true),
                    SubtreeBallots = table.Column<int>(type: "integer", nullable: false),
                    SubtreeHeadcount = table.Column<int>(type: "integer", nullable: false),
                    SubtreeBoards = table.Column<int>(type: "integer", nullable: false),
                    SubtreeColouredBallots = table.Column<int>(type: "integer", nullable: false),
                    SubtreeGreen = table.Column<int>(type: "integer", nullable: true),
                    SubtreePink = table.Column<int>(type: "integer", nullable: true),
                    SubtreeRed = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedWeeks", x => new { x.UnitId, x.Week });
                    table.ForeignKey(
                        name: "FK_ClosedWeeks_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
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
