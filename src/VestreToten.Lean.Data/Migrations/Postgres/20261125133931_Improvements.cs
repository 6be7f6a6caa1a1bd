using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Improvements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "IdeaAccesses",
                columns: table => new
                {
                    BoardId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdeaAccesses", x => x.BoardId);
                    table.ForeignKey(
                        name: "FK_IdeaAccesses_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Improvements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BoardId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(480)", maxLength: 480, nullable: false),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    ProposedBy = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Owner = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    Created = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StateSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Changed = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Ended = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DeclineReason = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: true),
                    Effort = table.Column<int>(type: "integer", nullable: true),
                    Effect = table.Column<int>(type: "integer", nullable: true),
                    Whys = table.Column<string>(type: "character varying(6005)", maxLength: 6005, nullable: true),
                    CommentCount = table.Column<int>(type: "integer", nullable: false),
                    PhotoCount = table.Column<int>(type: "integer", nullable: false),
                    IsEscalated = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    UndoableChange = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Improvements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Improvements_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Escalations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FromBoardId = table.Column<int>(type: "integer", nullable: false),
                    ImprovementId = table.Column<int>(type: "integer", nullable: false),
                    ToBoardId = table.Column<int>(type: "integer", nullable: false),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    Message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Created = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Verdict = table.Column<int>(type: "integer", nullable: true),
                    ReceivedImprovementId = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Escalations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Escalations_Boards_FromBoardId",
                        column: x => x.FromBoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Escalations_Boards_ToBoardId",
                        column: x => x.ToBoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Escalations_Improvements_ImprovementId",
                        column: x => x.ImprovementId,
                        principalTable: "Improvements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Escalations_Improvements_ReceivedImprovementId",
                        column: x => x.ReceivedImprovementId,
                        principalTable: "Improvements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ImprovementId = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Name = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImprovementComments_Improvements_ImprovementId",
                        column: x => x.ImprovementId,
                        principalTable: "Improvements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ImprovementId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<string>(type: "character varying(480)", maxLength: 480, nullable: true),
                    To = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MeetingId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImprovementEvents_Improvements_ImprovementId",
                        column: x => x.ImprovementId,
                        principalTable: "Improvements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ImprovementEvents_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementPhotos",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ImprovementId = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementPhotos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImprovementPhotos_Improvements_ImprovementId",
                        column: x => x.ImprovementId,
                        principalTable: "Improvements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementSheets",
                columns: table => new
                {
                    ImprovementId = table.Column<int>(type: "integer", nullable: false),
                    Background = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    CurrentState = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Goal = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Analysis = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Actions = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    FollowUp = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementSheets", x => x.ImprovementId);
                    table.ForeignKey(
                        name: "FK_ImprovementSheets_Improvements_ImprovementId",
                        column: x => x.ImprovementId,
                        principalTable: "Improvements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_FromBoardId_Created",
                table: "Escalations",
                columns: new[] { "FromBoardId", "Created" });

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_ImprovementId_Created",
                table: "Escalations",
                columns: new[] { "ImprovementId", "Created" });

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_Open",
                table: "Escalations",
                column: "ImprovementId",
                unique: true,
                filter: "\"AnsweredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_ReceivedImprovementId",
                table: "Escalations",
                column: "ReceivedImprovementId");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_ToBoardId_Created",
                table: "Escalations",
                columns: new[] { "ToBoardId", "Created" });

            migrationBuilder.CreateIndex(
                name: "IX_IdeaAccesses_Key",
                table: "IdeaAccesses",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementComments_ImprovementId",
                table: "ImprovementComments",
                column: "ImprovementId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementEvents_ImprovementId_Number",
                table: "ImprovementEvents",
                columns: new[] { "ImprovementId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementEvents_MeetingId",
                table: "ImprovementEvents",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementPhotos_Hash",
                table: "ImprovementPhotos",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementPhotos_ImprovementId",
                table: "ImprovementPhotos",
                column: "ImprovementId");

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_BoardId_Ended_Id",
                table: "Improvements",
                columns: new[] { "BoardId", "Ended", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_BoardId_State",
                table: "Improvements",
                columns: new[] { "BoardId", "State" });

            // By hand: generated search columns. EF does not know them, so no read carries them along.
            // "simple" and no stemming: the same words are found as on SQLite. Lower case by ICU's root collation, since a
            // database of the C locale would leave Æ, Ø and Å. Punctuation goes first, for the parser would make one word of
            // an address, a path or "uke-48".
            const string Parting =
                """
                '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~«»“”„‘’–—…·•', repeat(' ', 44)
                """;
            migrationBuilder.Sql(
                $$"""
                ALTER TABLE "Improvements" ADD COLUMN "Search" tsvector NOT NULL GENERATED ALWAYS AS (
                    setweight(to_tsvector('simple', translate(lower("Title" COLLATE "und-x-icu"), {{Parting}})), 'A')
                    || setweight(to_tsvector('simple', translate(lower("Text" COLLATE "und-x-icu"), {{Parting}})), 'C')) STORED;
                CREATE INDEX "IX_Improvements_Search" ON "Improvements" USING gin ("Search");
                ALTER TABLE "ImprovementComments" ADD COLUMN "Search" tsvector NOT NULL GENERATED ALWAYS AS (
                    to_tsvector('simple', translate(lower("Text" COLLATE "und-x-icu"), {{Parting}}))) STORED;
                CREATE INDEX "IX_ImprovementComments_Search" ON "ImprovementComments" USING gin ("Search");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Escalations");

            migrationBuilder.DropTable(
                name: "IdeaAccesses");

            migrationBuilder.DropTable(
                name: "ImprovementComments");

            migrationBuilder.DropTable(
                name: "ImprovementEvents");

            migrationBuilder.DropTable(
                name: "ImprovementPhotos");

            migrationBuilder.DropTable(
                name: "ImprovementSheets");

            migrationBuilder.DropTable(
                name: "Improvements");
        }
    }
}
