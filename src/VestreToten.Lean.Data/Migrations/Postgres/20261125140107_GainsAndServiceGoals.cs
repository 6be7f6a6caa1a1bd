using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class GainsAndServiceGoals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "HoursPerFte",
                table: "MunicipalSettings",
                type: "bigint",
                nullable: false,
                defaultValue: 1687500L);

            migrationBuilder.CreateTable(
                name: "Gains",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BoardId = table.Column<int>(type: "integer", nullable: false),
                    ImprovementId = table.Column<int>(type: "integer", nullable: true),
                    Title = table.Column<string>(type: "character varying(480)", maxLength: 480, nullable: false),
                    MinutesPerOccurrence = table.Column<int>(type: "integer", nullable: false),
                    Occurrences = table.Column<int>(type: "integer", nullable: false),
                    Period = table.Column<int>(type: "integer", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    WeeksPerYear = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    IdentifiedYear = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    RealisedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    UsedFor = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: false),
                    KronerPerYear = table.Column<long>(type: "bigint", nullable: true),
                    Quality = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Created = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gains", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Gains_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Gains_Improvements_ImprovementId",
                        column: x => x.ImprovementId,
                        principalTable: "Improvements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "ServiceGoals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BoardId = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    ProposedByStaff = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceGoals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceGoals_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServiceGoalDecisions",
                columns: table => new
                {
                    MeetingId = table.Column<int>(type: "integer", nullable: false),
                    GoalId = table.Column<int>(type: "integer", nullable: false),
                    Verdict = table.Column<int>(type: "integer", nullable: false),
                    Why = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: false),
                    GoalText = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceGoalDecisions", x => new { x.MeetingId, x.GoalId });
                    table.ForeignKey(
                        name: "FK_ServiceGoalDecisions_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ServiceGoalDecisions_ServiceGoals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "ServiceGoals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServiceGoalSupports",
                columns: table => new
                {
                    GoalId = table.Column<int>(type: "integer", nullable: false),
                    Supporter = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceGoalSupports", x => new { x.GoalId, x.Supporter });
                    table.ForeignKey(
                        name: "FK_ServiceGoalSupports_ServiceGoals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "ServiceGoals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServiceGoalValues",
                columns: table => new
                {
                    GoalId = table.Column<int>(type: "integer", nullable: false),
                    Week = table.Column<int>(type: "integer", nullable: false),
                    Wording = table.Column<int>(type: "integer", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceGoalValues", x => new { x.GoalId, x.Week });
                    table.ForeignKey(
                        name: "FK_ServiceGoalValues_ServiceGoals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "ServiceGoals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServiceGoalWordings",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    GoalId = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Measure = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Baseline = table.Column<long>(type: "bigint", nullable: false),
                    Target = table.Column<long>(type: "bigint", nullable: false),
                    Direction = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<DateOnly>(type: "date", nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceGoalWordings", x => new { x.GoalId, x.Number });
                    table.ForeignKey(
                        name: "FK_ServiceGoalWordings_ServiceGoals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "ServiceGoals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Gains_BoardId_Year_State",
                table: "Gains",
                columns: new[] { "BoardId", "Year", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Gains_ImprovementId",
                table: "Gains",
                column: "ImprovementId");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceGoalDecisions_GoalId",
                table: "ServiceGoalDecisions",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceGoals_BoardId_State",
                table: "ServiceGoals",
                columns: new[] { "BoardId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Gains");

            migrationBuilder.DropTable(
                name: "ServiceGoalDecisions");

            migrationBuilder.DropTable(
                name: "ServiceGoalSupports");

            migrationBuilder.DropTable(
                name: "ServiceGoalValues");

            migrationBuilder.DropTable(
                name: "ServiceGoalWordings");

            migrationBuilder.DropTable(
                name: "ServiceGoals");

            migrationBuilder.DropColumn(
                name: "HoursPerFte",
                table: "MunicipalSettings");
        }
    }
}
