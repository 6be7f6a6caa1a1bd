using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DoneByYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Improvements_BoardId_State",
                table: "Improvements");

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_BoardId_State_Ended",
                table: "Improvements",
                columns: new[] { "BoardId", "State", "Ended" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Improvements_BoardId_State_Ended",
                table: "Improvements");

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_BoardId_State",
                table: "Improvements",
                columns: new[] { "BoardId", "State" });
        }
    }
}
