using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Benchmarks.Trends;

/// <summary>
/// The floor: the same rows asked for in plain SQL through a connection opened as the program's are, every column of them
/// read into a variable and forgotten.
/// </summary>
internal static class RawReading
{
    private const string Who =
        """
        SELECT g."Role", u."Path" FROM "SignInSessions" s JOIN "Accounts" a ON s."AccountId" = a."Id"
        JOIN "Grants" g ON a."Id" = g."AccountId" JOIN "Units" u ON g."UnitId" = u."Id" WHERE NOT a."IsDisabled"
        """;

    private const string Units =
        """SELECT u."Id", u."ParentId", u."Path", u."Order", u."Name", u."Slug", b."Id" FROM "Units" u LEFT JOIN "Boards" b ON u."Id" = b."UnitId" """;

    private static readonly CompositeFormat Gains = CompositeFormat.Parse(
        """
        SELECT "BoardId", sum(CAST("FoundParts" AS REAL)), sum(CASE WHEN "RealisedOn" IS NOT NULL THEN CAST("UsedParts" AS REAL) ELSE 0 END) FROM "Gains"
        WHERE "BoardId" {0} AND "IdentifiedYear" <= $year AND "Period" <> 5 AND "LapsedOn" IS NULL GROUP BY "BoardId"
        """);

    private static readonly CompositeFormat Done = CompositeFormat.Parse(
        """SELECT "BoardId", count(*) FROM "Improvements" WHERE "BoardId" {0} AND "Ended" >= $from AND "Ended" < $until AND "State" = 6 GROUP BY "BoardId" """);

    private static readonly CompositeFormat Meetings = CompositeFormat.Parse(
        """SELECT "BoardId", "Week", "State" FROM "Meetings" WHERE "BoardId" {0} AND "Week" BETWEEN $firstMeeting AND $last""");

    private static readonly CompositeFormat Open = CompositeFormat.Parse(
        """SELECT "FromBoardId", count(*), count(CASE WHEN "Deadline" < $today THEN 1 END) FROM "Escalations" WHERE "AnsweredAt" IS NULL {0} GROUP BY "FromBoardId" """);

    private static readonly CompositeFormat Weeks = CompositeFormat.Parse(
        """SELECT * FROM "ClosedWeeks" WHERE "UnitId" {0} AND "Week" BETWEEN $first AND $last""");

    /// <summary>What <see cref="SeeTrends.OverviewAsync"/> reads. How many closed weeks there were.</summary>
    public static async Task<int> OverviewAsync(TrendPlace place, TrendWindow window)
    {
        const string All = "IN (SELECT \"Id\" FROM \"Boards\")";
        await using var db = await place.Contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        Read(connection, Who, window);
        Read(connection, Units, window);
        var weeks = Read(connection, string.Format(null, Weeks, "IN (SELECT \"Id\" FROM \"Units\")"), window);
        Read(connection, string.Format(null, Meetings, All), window);
        Read(connection, string.Format(null, Done, All), window);
        Read(connection, string.Format(null, Gains, All), window);
        Read(connection, string.Format(null, Open, ""), window);
        return weeks;
    }

    /// <summary>What <see cref="SeeTrends.UnitAsync"/> reads. How many closed weeks of goals there were.</summary>
    public static async Task<int> UnitAsync(TrendPlace place, TrendWindow window, int unit, int board)
    {
        var one = $"= {board}";
        await using var db = await place.Contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        Read(connection, Units + $"WHERE u.\"Id\" = {unit}", window);
        Read(connection, Who, window);
        Read(connection, $"SELECT EXISTS (SELECT 1 FROM \"Units\" WHERE \"ParentId\" = {unit})", window);
        Read(connection, string.Format(null, Weeks, $"= {unit}"), window);
        var goals = Read(connection,
            $"""
            SELECT * FROM "ClosedGoalWeeks" WHERE "UnitId" = {unit} AND "GoalId" IN (SELECT "Id" FROM "WellbeingGoals" WHERE "BoardId" = {board})
                AND "Week" BETWEEN $first AND $last
            """, window);
        Read(connection,
            $"""SELECT * FROM "WellbeingGoals" g JOIN "GoalWordings" w ON g."Id" = w."GoalId" WHERE g."BoardId" = {board}""", window);
        Read(connection, string.Format(null, Meetings, one), window);
        Read(connection, string.Format(null, Done, one), window);
        Read(connection, string.Format(null, Gains, one), window);
        Read(connection, string.Format(null, Open, $"AND \"FromBoardId\" = {board}"), window);
        Read(connection, $"SELECT min(\"Week\") FROM \"ClosedWeeks\" WHERE \"UnitId\" = {unit}", window);
        return goals;
    }

    /// <summary>What a kommune's year of the account of time is made of. How many rows of sums there were.</summary>
    public static async Task<int> AccountAsync(TrendPlace place, TrendWindow window)
    {
        await using var db = await place.Contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        Read(connection, Who, window);
        Read(connection, Units, window);
        return Read(connection,
            """
            SELECT u."Id", u."Path", g."Purpose", count(*), sum(CAST(g."FoundParts" AS REAL)),
                sum(CASE WHEN g."IdentifiedYear" = $year THEN CAST(g."FoundParts" AS REAL) ELSE 0 END),
                sum(CASE WHEN g."RealisedOn" IS NOT NULL THEN 1 ELSE 0 END),
                sum(CASE WHEN g."RealisedOn" IS NOT NULL THEN CAST(g."UsedParts" AS REAL) ELSE 0 END),
                sum(CASE WHEN g."AnsweredOn" IS NOT NULL THEN CAST(g."UsedParts" AS REAL) ELSE 0 END)
            FROM "Gains" g JOIN "Boards" b ON g."BoardId" = b."Id" JOIN "Units" u ON b."UnitId" = u."Id"
            WHERE g."IdentifiedYear" <= $year AND g."LapsedOn" IS NULL GROUP BY u."Id", u."Path", g."Purpose"
            """, window);
    }

    private static int Read(DbConnection connection, string sql, TrendWindow window)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        // Those that the question does not name are passed over.
        foreach (var (name, value) in Values(window))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var kinds = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetDataTypeName(i)).ToArray();
        var rows = 0;
        while (reader.Read())
        {
            rows++;
            for (var i = 0; i < kinds.Length; i++)
                Read(reader, i, kinds[i]);
        }

        return rows;
    }

    private static void Read(DbDataReader reader, int column, string kind)
    {
        if (reader.IsDBNull(column))
            return;
        switch (kind)
        {
            case "TEXT":
                _ = reader.GetString(column);
                break;
            case "REAL":
                _ = reader.GetDouble(column);
                break;
            default:
                _ = reader.GetInt64(column);
                break;
        }
    }

    private static IEnumerable<(string Name, object Value)> Values(TrendWindow window) =>
    [
        ("$firstMeeting", window.FirstMeeting.Value), ("$year", window.GainYear), ("$from", window.From.UtcTicks), ("$until", window.Until.UtcTicks),
        ("$today", window.Today), ("$first", window.First.Value), ("$last", window.Last.Value),
    ];
}
