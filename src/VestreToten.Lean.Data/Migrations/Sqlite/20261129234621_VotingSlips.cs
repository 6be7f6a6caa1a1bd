using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VotingSlips : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "SlipsOnly",
                table: "Boards",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSlipsOnly",
                table: "BallRounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // By hand: WITHOUT ROWID, so that no hidden row number tells where on its sheet a slip stood.
            migrationBuilder.Sql(
                """
                CREATE TABLE "VotingSlips" (
                    "Hash" BLOB NOT NULL CONSTRAINT "PK_VotingSlips" PRIMARY KEY,
                    "BoardId" INTEGER NOT NULL,
                    CONSTRAINT "FK_VotingSlips_Boards_BoardId" FOREIGN KEY ("BoardId") REFERENCES "Boards" ("Id") ON DELETE CASCADE
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_VotingSlips_BoardId",
                table: "VotingSlips",
                column: "BoardId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "VotingSlips");

            migrationBuilder.DropColumn(
                name: "SlipsOnly",
                table: "Boards");

            migrationBuilder.DropColumn(
                name: "IsSlipsOnly",
                table: "BallRounds");
        }
    }
}
