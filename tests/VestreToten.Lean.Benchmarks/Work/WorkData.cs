using Microsoft.Data.Sqlite;

namespace VestreToten.Lean.Benchmarks.Work;

/// <summary>Fills a board in plain SQL: open improvements and an archive, the same ones at every run.</summary>
internal static class WorkData
{
    public const int Open = 60;

    public const int Archived = 5_000;

    private const int Seed = 20261125, WordsInText = 50, WordsInComment = 15, DoneOfTen = 8;

    private const string Improvement =
        """
        INSERT INTO "Improvements" ("BoardId", "Kind", "Title", "Text", "State", "Owner", "Created", "StateSince", "Changed", "Ended",
            "DeclineReason", "CommentCount", "PhotoCount", "IsEscalated", "Version")
        VALUES ($board, 1 + ($number % 3 = 0), $title, $text, $state, 'Kari', $created, $changed, $changed, $ended,
            CASE $state WHEN 7 THEN 'Ikke nå' END, $comments, 0, 0, 1)
        """;

    private const string Comment =
        """INSERT INTO "ImprovementComments" ("ImprovementId", "Text", "Name", "At") VALUES ($improvement, $text, 'Ola', $at)""";

    private const string Events =
        """INSERT INTO "ImprovementEvents" ("ImprovementId", "Number", "Kind", "To", "At") SELECT "Id", 1, 1, 'Suggestion', "Created" FROM "Improvements" """;

    /// <param name="span">How far back the archive goes; its improvements end evenly in it.</param>
    public static void Fill(SqliteConnection connection, int boardId, int archived, DateTimeOffset now, TimeSpan span)
    {
        var random = new Random(Seed);
        var words = new WorkWords(random);
        using var transaction = connection.BeginTransaction();
        for (var n = 1; n <= archived + Open; n++)
        {
            var isOpen = n > archived;
            var changed = isOpen ? now.AddDays(-random.Next(60)) : now - (span * ((archived - n + 1.0) / (archived + 1)));
            var comments = n % 3 == 0 ? random.Next(1, 4) : 0;
            connection.Run(Improvement,
                ("$board", boardId), ("$number", n), ("$title", words.Text(n, 4)), ("$text", words.Text(n, WordsInText)),
                ("$state", isOpen ? 1 + (n % 5) : n % 10 < DoneOfTen ? 6 : 7), ("$created", changed.AddDays(-random.Next(1, 90)).UtcTicks),
                ("$changed", changed.UtcTicks), ("$ended", isOpen ? DBNull.Value : changed.UtcTicks), ("$comments", comments));
            for (var c = 0; c < comments; c++)
                connection.Run(Comment, ("$improvement", n), ("$text", words.Text(n, WordsInComment)), ("$at", changed.UtcTicks));
        }

        connection.Run(Events);
        transaction.Commit();
    }

    private static void Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
