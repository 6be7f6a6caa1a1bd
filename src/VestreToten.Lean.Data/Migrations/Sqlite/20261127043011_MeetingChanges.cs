using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // EF would build the whole table anew for the sake of the reference.
            migrationBuilder.Sql("""
                ALTER TABLE "Escalations" ADD COLUMN "EarlierId" INTEGER NULL
                    CONSTRAINT "FK_Escalations_Escalations_EarlierId" REFERENCES "Escalations" ("Id") ON DELETE RESTRICT
                """);

            migrationBuilder.CreateTable(
                name: "MeetingChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 480, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    From = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    Week = table.Column<int>(type: "INTEGER", nullable: true)
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
