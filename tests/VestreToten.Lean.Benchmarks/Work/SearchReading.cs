using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Web.Features.Improve.Improvements;

namespace VestreToten.Lean.Benchmarks.Work;

/// <summary>What the archive page reads for somebody's words, against the bare question to the index of improvements alone.</summary>
internal static class SearchReading
{
    private const string Bare =
        """SELECT rowid FROM "ImprovementSearch" WHERE "ImprovementSearch" MATCH $match ORDER BY rank LIMIT $most""";

    /// <summary>A name, what is typed, and whether it is to be found.</summary>
    public static IReadOnlyList<(string Name, string Typed, bool IsThere)> Kinds { get; } =
    [
        ("rare", WorkWords.Rare, true), ("common", WorkWords.Common, true), ("two words", WorkWords.Common + " medisinskap", true),
        ("one letter", "s", true), ("none", "finnesikke", false),
    ];

    public static async Task MeasureAsync(Workplace place, (string Name, string Typed, bool IsThere) kind, bool isShort)
    {
        var match = string.Join(" AND ", kind.Typed.Split(' ').Select(word => $"\"{word}\"")) + "*";
        if (((await FindAsync(place, kind.Typed)).Cards.Count > 0, await AskBareAsync(place, match) > 0) != (kind.IsThere, kind.IsThere))
            throw new InvalidOperationException($"'{kind.Typed}' was not found as it should be");
        var pairs = await Pairs.MeasureAsync(isShort ? 50 : 300, ours: () => FindAsync(place, kind.Typed), floor: () => AskBareAsync(place, match));
        Console.WriteLine(
            $"search, {kind.Name,-10}: {pairs.Ours:0.00} ms, the index alone {pairs.Floor:0.00} ms; {pairs.Ratio:0.00} times (target 3)");
    }

    private static async Task<ImprovementArchive> FindAsync(Workplace place, string typed) =>
        await place.Get<ImprovementQueries>().ArchiveAsync(place.Who, place.BoardId, typed, page: 0)
        ?? throw new InvalidOperationException("The board may not be seen");

    /// <summary>How many the index gives, through a connection opened as the program's are.</summary>
    private static async Task<int> AskBareAsync(Workplace place, string match)
    {
        await using var db = await place.Contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Bare;
        foreach (var (name, value) in new[] { ("$match", (object)match), ("$most", ImprovementQueries.PageSize + 1) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var found = 0;
        while (await reader.ReadAsync())
            found++;
        return found;
    }
}
