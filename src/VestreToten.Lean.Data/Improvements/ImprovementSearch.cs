using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using VestreToten.Lean.Data.Sqlite;

namespace VestreToten.Lean.Data.Improvements;

/// <summary>
/// Search in a board's improvements, open and ended: their titles, texts and comments. All the words must stand in the
/// improvement itself or in one comment; the last one need only be begun. Case does not matter, but å is not a, and ø not o.
/// </summary>
public static class ImprovementSearch
{
    /// <summary>The most that is returned at once, whatever is asked.</summary>
    public const int MaxAtOnce = 200;

    /// <summary>Up to so many hits on all boards together, each is looked up by itself.</summary>
    private const int Few = 100;

    /// <summary>With so many improvements on all boards together, all hits are few.</summary>
    private const int SmallDeployment = 20_000;

    private static readonly FormattableString Newest = $"""SELECT coalesce(max("Id"), 0) FROM "Improvements" """;

    /// <summary>
    /// The improvements' numbers: best first, those with the words only in a comment last, the newest first among equals.
    /// None where no word was typed.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="typed">What somebody typed: words, never a query.</param>
    /// <param name="most">How many to return.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<IReadOnlyList<int>> FindAsync(
        LeanDbContext db, int boardId, string typed, int most, int skip, CancellationToken cancellationToken)
    {
        var words = SearchWords.Of(typed);
        most = Math.Min(most, MaxAtOnce);
        if (words.Count == 0 || most <= 0)
            return [];
        skip = Math.Max(skip, 0);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            if (db is not SqliteLeanDbContext)
                return await AskAsync(db, OnPostgres(boardId, TextQuery(words), most, skip), cancellationToken);
            var match = Match(words);
            var areFew = await AskAsync(db, Newest, cancellationToken) is not [> SmallDeployment]
                || await AskAsync(db, FirstHits(match), cancellationToken) is { Count: <= Few };
            var query = areFew ? OnSqliteOfFew(boardId, match, most, skip) : OnSqliteOfMany(boardId, match, most, skip);
            return await AskAsync(db, query, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // Without EF, whose own work for such a statement takes about as long as finding that a word is nowhere.
    private static async Task<List<int>> AskAsync(LeanDbContext db, FormattableString query, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var names = Enumerable.Range(0, query.ArgumentCount).Select(i => "@p" + i).ToArray<object>();
        command.CommandText = string.Format(CultureInfo.InvariantCulture, query.Format, names);
        for (var i = 0; i < names.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ((string)names[i], query.GetArgument(i));
            command.Parameters.Add(parameter);
        }

        var found = new List<int>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            found.Add(reader.GetInt32(0));
        return found;
    }

    /// <summary>FTS5: each word a quoted string, the last with a star, https://www.sqlite.org/fts5.html#full_text_query_syntax.</summary>
    internal static string Match(IReadOnlyList<string> words) => string.Join(" AND ", words.Select(word => $"\"{word}\"")) + "*";

    /// <summary>A tsquery: each word quoted, the last as a prefix.</summary>
    internal static string TextQuery(IReadOnlyList<string> words) =>
        string.Join(" & ", words.Select(word => $"'{word.ToLowerInvariant()}'")) + ":*";

    // So many that one can tell few from many; unranked, which would count every one.
    private static FormattableString FirstHits(string match) =>
        $"""SELECT rowid FROM "ImprovementSearch" WHERE "ImprovementSearch" MATCH {$"{{Title Text}} : ({match})"} LIMIT {Few + 1}""";

    // The board's number is a column of the index: the other boards' words are passed over in the index itself.
    private static FormattableString OnSqliteOfMany(int boardId, string match, int most, int skip) =>
        $"""
        SELECT "Id" AS "Value" FROM (
            SELECT rowid AS "Id", rank AS "Rank" FROM "ImprovementSearch"
            WHERE "ImprovementSearch" MATCH {$"BoardId : \"{boardId}\" AND {{Title Text}} : ({match})"}
            UNION ALL
            SELECT c."ImprovementId", 0.0 FROM "ImprovementCommentSearch" AS s
            JOIN "ImprovementComments" AS c ON c."Id" = s.rowid
            JOIN "Improvements" AS i ON i."Id" = c."ImprovementId"
            WHERE s."ImprovementCommentSearch" MATCH {match} AND i."BoardId" = {boardId})
        GROUP BY "Id" ORDER BY min("Rank"), "Id" DESC LIMIT {most} OFFSET {skip}
        """;

    // To look each of a few up costs less than the list of all that the board has.
    private static FormattableString OnSqliteOfFew(int boardId, string match, int most, int skip) =>
        $"""
        SELECT "Id" AS "Value" FROM (
            SELECT s.rowid AS "Id", s.rank AS "Rank" FROM "ImprovementSearch" AS s
            CROSS JOIN "Improvements" AS i ON i."Id" = s.rowid
            WHERE s."ImprovementSearch" MATCH {$"{{Title Text}} : ({match})"} AND i."BoardId" = {boardId}
            UNION ALL
            SELECT c."ImprovementId", 0.0 FROM "ImprovementCommentSearch" AS s
            CROSS JOIN "ImprovementComments" AS c ON c."Id" = s.rowid
            CROSS JOIN "Improvements" AS i ON i."Id" = c."ImprovementId"
            WHERE s."ImprovementCommentSearch" MATCH {match} AND i."BoardId" = {boardId})
        GROUP BY "Id" ORDER BY min("Rank"), "Id" DESC LIMIT {most} OFFSET {skip}
        """;

    private static FormattableString OnPostgres(int boardId, string query, int most, int skip) =>
        $"""
        SELECT "Id" AS "Value" FROM (
            SELECT i."Id", ts_rank(i."Search", q) AS "Rank" FROM to_tsquery('simple', {query}) AS q
            JOIN "Improvements" AS i ON i."BoardId" = {boardId} AND i."Search" @@ q
            UNION ALL
            SELECT c."ImprovementId", 0.0 FROM to_tsquery('simple', {query}) AS q
            JOIN "ImprovementComments" AS c ON c."Search" @@ q
            JOIN "Improvements" AS i ON i."Id" = c."ImprovementId" AND i."BoardId" = {boardId}) AS hits
        GROUP BY "Id" ORDER BY max("Rank") DESC, "Id" DESC LIMIT {most} OFFSET {skip}
        """;
}
