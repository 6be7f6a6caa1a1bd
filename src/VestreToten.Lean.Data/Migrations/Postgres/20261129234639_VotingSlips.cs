using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Postgres
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSlipsOnly",
                table: "BallRounds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "VotingSlips",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    BoardId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VotingSlips", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_VotingSlips_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
