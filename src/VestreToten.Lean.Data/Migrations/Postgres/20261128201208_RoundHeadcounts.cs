using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RoundHeadcounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Headcount",
                table: "BallRounds",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "VoidReason",
                table: "BallRounds",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WasRevealed",
                table: "BallRounds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // The meeting's number may have been typed anew since the round was closed. Where it contradicts the flag, it was:
            // then the number of that moment is not known any more.
            migrationBuilder.Sql(
                """
                UPDATE "BallRounds" SET "Headcount" = (SELECT m."Headcount" FROM "Meetings" m WHERE m."Id" = "BallRounds"."MeetingId")
                WHERE "Ballots" IS NOT NULL
                  AND "IsOverfull" = ("Ballots" > (SELECT m."Headcount" FROM "Meetings" m WHERE m."Id" = "BallRounds"."MeetingId"))
                """);
            migrationBuilder.Sql(
                """
                UPDATE "BallRounds" SET "WasRevealed" = EXISTS (
                    SELECT 1 FROM "Tallies" t
                    WHERE t."BoardId" = "BallRounds"."BoardId" AND t."Week" = "BallRounds"."Week" AND t."Green" IS NOT NULL
                      AND t."Ballots" = "BallRounds"."Ballots")
                WHERE "Ballots" IS NOT NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Headcount",
                table: "BallRounds");

            migrationBuilder.DropColumn(
                name: "VoidReason",
                table: "BallRounds");

            migrationBuilder.DropColumn(
                name: "WasRevealed",
                table: "BallRounds");
        }
    }
}
