using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VestreToten.Lean.Data.Migrations.Sqlite
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
                    BoardId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BoardId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 480, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Created = table.Column<long>(type: "INTEGER", nullable: false),
                    StateSince = table.Column<long>(type: "INTEGER", nullable: false),
                    Changed = table.Column<long>(type: "INTEGER", nullable: false),
                    Ended = table.Column<long>(type: "INTEGER", nullable: true),
                    DeclineReason = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    Effort = table.Column<int>(type: "INTEGER", nullable: true),
                    Effect = table.Column<int>(type: "INTEGER", nullable: true),
                    Whys = table.Column<string>(type: "TEXT", maxLength: 6005, nullable: true),
                    CommentCount = table.Column<int>(type: "INTEGER", nullable: false),
                    PhotoCount = table.Column<int>(type: "INTEGER", nullable: false),
                    IsEscalated = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    UndoableChange = table.Column<int>(type: "INTEGER", nullable: true)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FromBoardId = table.Column<int>(type: "INTEGER", nullable: false),
                    ImprovementId = table.Column<int>(type: "INTEGER", nullable: false),
                    ToBoardId = table.Column<int>(type: "INTEGER", nullable: false),
                    Deadline = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Created = table.Column<long>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Verdict = table.Column<int>(type: "INTEGER", nullable: true),
                    ReceivedImprovementId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImprovementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImprovementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 480, nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingId = table.Column<int>(type: "INTEGER", nullable: true)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImprovementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
                    ImprovementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Background = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    CurrentState = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Goal = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Analysis = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Actions = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    FollowUp = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false)
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

            // By hand: full-text indexes that hold no text of their own, and the triggers that keep them. EF knows none of
            // this. "remove_diacritics 0" keeps å apart from a; "secure-delete" takes a deleted word out of the index at once.
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE "ImprovementSearch" USING fts5(
                    "BoardId", "Title", "Text", content='Improvements', content_rowid='Id',
                    tokenize='unicode61 remove_diacritics 0', prefix='2 3');
                INSERT INTO "ImprovementSearch" ("ImprovementSearch", rank) VALUES ('secure-delete', 1);
                INSERT INTO "ImprovementSearch" ("ImprovementSearch", rank) VALUES ('rank', 'bm25(0.0, 4.0, 1.0)');
                CREATE VIRTUAL TABLE "ImprovementCommentSearch" USING fts5(
                    "Text", content='ImprovementComments', content_rowid='Id',
                    tokenize='unicode61 remove_diacritics 0', prefix='2 3');
                INSERT INTO "ImprovementCommentSearch" ("ImprovementCommentSearch", rank) VALUES ('secure-delete', 1);
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "Improvements_Search_Insert" AFTER INSERT ON "Improvements" BEGIN
                    INSERT INTO "ImprovementSearch" (rowid, "BoardId", "Title", "Text")
                    VALUES (new."Id", new."BoardId", new."Title", new."Text");
                END;
                CREATE TRIGGER "Improvements_Search_Delete" AFTER DELETE ON "Improvements" BEGIN
                    INSERT INTO "ImprovementSearch" ("ImprovementSearch", rowid, "BoardId", "Title", "Text")
                    VALUES ('delete', old."Id", old."BoardId", old."Title", old."Text");
                END;
                CREATE TRIGGER "Improvements_Search_Update" AFTER UPDATE OF "Id", "BoardId", "Title", "Text" ON "Improvements" BEGIN
                    INSERT INTO "ImprovementSearch" ("ImprovementSearch", rowid, "BoardId", "Title", "Text")
                    VALUES ('delete', old."Id", old."BoardId", old."Title", old."Text");
                    INSERT INTO "ImprovementSearch" (rowid, "BoardId", "Title", "Text")
                    VALUES (new."Id", new."BoardId", new."Title", new."Text");
                END;
                CREATE TRIGGER "ImprovementComments_Search_Insert" AFTER INSERT ON "ImprovementComments" BEGIN
                    INSERT INTO "ImprovementCommentSearch" (rowid, "Text") VALUES (new."Id", new."Text");
                END;
                CREATE TRIGGER "ImprovementComments_Search_Delete" AFTER DELETE ON "ImprovementComments" BEGIN
                    INSERT INTO "ImprovementCommentSearch" ("ImprovementCommentSearch", rowid, "Text") VALUES ('delete', old."Id", old."Text");
                END;
                CREATE TRIGGER "ImprovementComments_Search_Update" AFTER UPDATE OF "Id", "Text" ON "ImprovementComments" BEGIN
                    INSERT INTO "ImprovementCommentSearch" ("ImprovementCommentSearch", rowid, "Text") VALUES ('delete', old."Id", old."Text");
                    INSERT INTO "ImprovementCommentSearch" (rowid, "Text") VALUES (new."Id", new."Text");
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TABLE "ImprovementSearch"; DROP TABLE "ImprovementCommentSearch";""");

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
