using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Zones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Zones",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BoardId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Rhythm = table.Column<int>(type: "integer", nullable: false),
                    DueWeek = table.Column<int>(type: "integer", nullable: false),
                    LastWeek = table.Column<int>(type: "integer", nullable: true),
                    RoundCount = table.Column<int>(type: "integer", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Zones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Zones_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreedPoints",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ZoneId = table.Column<int>(type: "integer", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreedPoints_Zones_ZoneId",
                        column: x => x.ZoneId,
                        principalTable: "Zones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ZonePhotos",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ZoneId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<int>(type: "integer", nullable: false),
                    Week = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ZonePhotos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ZonePhotos_Zones_ZoneId",
                        column: x => x.ZoneId,
                        principalTable: "Zones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ZoneRounds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ZoneId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Week = table.Column<int>(type: "integer", nullable: false),
                    SkipReason = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ZoneRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ZoneRounds_Zones_ZoneId",
                        column: x => x.ZoneId,
                        principalTable: "Zones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RedTags",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ZoneId = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(480)", maxLength: 480, nullable: false),
                    Thought = table.Column<int>(type: "integer", nullable: false),
                    DecideBy = table.Column<DateOnly>(type: "date", nullable: false),
                    PhotoId = table.Column<int>(type: "integer", nullable: true),
                    Decision = table.Column<int>(type: "integer", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RedTags", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RedTags_ZonePhotos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "ZonePhotos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_RedTags_Zones_ZoneId",
                        column: x => x.ZoneId,
                        principalTable: "Zones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ZoneAnswers",
                columns: table => new
                {
                    RoundId = table.Column<int>(type: "integer", nullable: false),
                    PointId = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Mark = table.Column<int>(type: "integer", nullable: false),
                    ImprovementId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ZoneAnswers", x => new { x.RoundId, x.PointId });
                    table.ForeignKey(
                        name: "FK_ZoneAnswers_AgreedPoints_PointId",
                        column: x => x.PointId,
                        principalTable: "AgreedPoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ZoneAnswers_Improvements_ImprovementId",
                        column: x => x.ImprovementId,
                        principalTable: "Improvements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_ZoneAnswers_ZoneRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "ZoneRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgreedPoints_ZoneId",
                table: "AgreedPoints",
                column: "ZoneId");

            migrationBuilder.CreateIndex(
                name: "IX_RedTags_PhotoId",
                table: "RedTags",
                column: "PhotoId");

            migrationBuilder.CreateIndex(
                name: "IX_RedTags_ZoneId_DecidedOn",
                table: "RedTags",
                columns: new[] { "ZoneId", "DecidedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ZoneAnswers_ImprovementId",
                table: "ZoneAnswers",
                column: "ImprovementId");

            migrationBuilder.CreateIndex(
                name: "IX_ZoneAnswers_PointId",
                table: "ZoneAnswers",
                column: "PointId");

            migrationBuilder.CreateIndex(
                name: "IX_ZonePhotos_Hash",
                table: "ZonePhotos",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ZonePhotos_ZoneId_Kind",
                table: "ZonePhotos",
                columns: new[] { "ZoneId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_ZoneRounds_ZoneId_Number",
                table: "ZoneRounds",
                columns: new[] { "ZoneId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Zones_BoardId",
                table: "Zones",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_Zones_Key",
                table: "Zones",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RedTags");

            migrationBuilder.DropTable(
                name: "ZoneAnswers");

            migrationBuilder.DropTable(
                name: "ZonePhotos");

            migrationBuilder.DropTable(
                name: "AgreedPoints");

            migrationBuilder.DropTable(
                name: "ZoneRounds");

            migrationBuilder.DropTable(
                name: "Zones");
        }
    }
}
