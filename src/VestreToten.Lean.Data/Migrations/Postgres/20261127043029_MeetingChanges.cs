using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MeetingChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AdoptedUnasked",
                table: "ServiceGoals",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "EarlierId",
                table: "Escalations",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MeetingChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(480)", maxLength: 480, nullable: false),
                    Detail = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    From = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: true),
                    To = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: true),
                    Week = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingChanges_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_EarlierId",
                table: "Escalations",
                column: "EarlierId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingChanges_MeetingId",
                table: "MeetingChanges",
                column: "MeetingId");

            migrationBuilder.AddForeignKey(
                name: "FK_Escalations_Escalations_EarlierId",
                table: "Escalations",
                column: "EarlierId",
                principalTable: "Escalations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Those that were sent further before this was kept: answered and sent in the same moment.
            migrationBuilder.Sql("""
                UPDATE "Escalations" SET "EarlierId" = (
                    SELECT "Asked"."Id" FROM "Escalations" AS "Asked"
                    WHERE "Asked"."ReceivedImprovementId" = "Escalations"."ImprovementId"
                      AND "Asked"."AnsweredAt" = "Escalations"."Created" AND "Asked"."Verdict" = 3)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Escalations_Escalations_EarlierId",
                table: "Escalations");

            migrationBuilder.DropTable(
                name: "MeetingChanges");

            migrationBuilder.DropIndex(
                name: "IX_Escalations_EarlierId",
                table: "Escalations");

            migrationBuilder.DropColumn(
                name: "AdoptedUnasked",
                table: "ServiceGoals");

            migrationBuilder.DropColumn(
                name: "EarlierId",
                table: "Escalations");
        }
    }
}
