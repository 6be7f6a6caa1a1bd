using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StaffPhones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "GoalSupports",
                columns: table => new
                {
                    GoalId = table.Column<int>(type: "integer", nullable: false),
                    Supporter = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalSupports", x => new { x.GoalId, x.Supporter });
                    table.ForeignKey(
                        name: "FK_GoalSupports_WellbeingGoals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "WellbeingGoals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StaffPhones",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardId = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Joined = table.Column<int>(type: "integer", nullable: false),
                    Used = table.Column<int>(type: "integer", nullable: false),
                    Nickname = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffPhones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffPhones_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
