using System.Reflection;
using System.Text.RegularExpressions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Platform.Access;

/// <summary>
/// Nobody reads exact colours, or the count of an open round, around the rights of the reader. Whoever touches the tables
/// stands here with the reason; a new one fails until somebody has given one.
/// </summary>
public sealed partial class TallyReadersTests
{
    private const string Web = "VestreToten.Lean.Web.Features.";
    private const string Demo = "VestreToten.Lean.Demo.";
    private const string Data = "VestreToten.Lean.Data.";

    private static readonly Assembly[] Shipped =
        [typeof(VisibleTallies).Assembly, typeof(SeedDemonstration).Assembly, typeof(LeanDbContext).Assembly];

    /// <summary>Who may mention a tally, and why.</summary>
    private static readonly Dictionary<string, string> Tallies = new()
    {
        [Web + "Boards.Voting.VisibleTallies"] = "the way to a reader: the rights decide what the query fetches",
        [Web + "Boards.Voting.FinishRound"] = "counts a closed round and writes the result",
        [Web + "Boards.Voting.VoidRound"] = "takes a voided round's result out",
        [Web + "Boards.Voting.OpenRound"] = "asks whether the week has a result with colours, and tells nobody more than that",
        [Web + "Insight.Closing.ClosingCounts"] = "what is published of a closed week is worked out from it; only Suppression lets anything out",
        [Demo + "DemoHistory"] = "makes the demonstration's history up",
        [Demo + "DemoWhys"] = "makes a reason up that fits the demonstration's result",
        [Demo + "LargeBoard"] = "makes a board of a large kommune's history up",
        [Demo + "LargeWeek"] = "one week of it, before it is written",
        [Demo + "SeedLargeKommune"] = "writes it",
        [Data + "LeanDbContext"] = "the table itself",
        [Data + "Undo.NamedRows"] = "asks whether a result names the words of a goal, which then stay; it reads no colour",
        [Data + "Configurations.Boards.VotingConfiguration"] = "the table's columns",
    };

    /// <summary>Who may look into the ballot box of an open round, and why.</summary>
    private static readonly Dictionary<string, string> Boxes = new()
    {
        [Web + "Boards.Voting.BallotWriter"] = "opens it for each commit",
        [Web + "Boards.Voting.RoundBallots"] = "puts the ballots in",
        [Web + "Boards.Voting.SlipRounds"] = "whether one slip has a ballot, for whoever opens it on another phone",
        [Web + "Boards.Voting.FinishRound"] = "counts and empties it",
        [Web + "Boards.BoardQueries"] = "how many ballots, for those with the right to the live count",
        [Data + "Voting.BallotBox"] = "the box itself",
    };

    [Fact]
    public void Tallies_are_mentioned_only_where_there_is_a_reason() => Assert.Equal(Tallies.Keys.Order(StringComparer.Ordinal), Mentioned(typeof(Tally)));

    [Fact]
    public void The_ballot_box_is_opened_only_where_there_is_a_reason() => Assert.Equal(Boxes.Keys.Order(StringComparer.Ordinal), Mentioned(typeof(BallotBox)));

    [Fact]
    public void No_sql_of_our_own_names_the_table()
    {
        Assert.DoesNotContain(Shipped.SelectMany(assembly => Mentions.OfText(assembly, TableInSql())), name => !IsMigration(name));
    }

    [Fact]
    public async Task No_other_entity_leads_to_a_tally()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);

        var entities = db.Model.GetEntityTypes().ToList();
        var table = entities.Single(e => e.ClrType == typeof(Tally));

        Assert.DoesNotContain(entities, e => e.GetNavigations().Any(n => n.TargetEntityType == table));
        Assert.DoesNotContain(entities, e => e != table && typeof(Tally).IsAssignableFrom(e.ClrType));
    }

    [Fact]
    public void A_mention_inside_an_async_method_a_lambda_or_a_generic_type_is_found() =>
        Assert.Contains(typeof(Hidden).FullName!, Mentions.OfType(typeof(Hidden).Assembly, typeof(Tally)));

    [GeneratedRegex("""\b(FROM|JOIN|INTO|UPDATE|TABLE)\s+"?Tallies""", RegexOptions.IgnoreCase)]
    private static partial Regex TableInSql();

    private static IEnumerable<string> Mentioned(Type type) =>
        Shipped.SelectMany(assembly => Mentions.OfType(assembly, type))
            .Where(name => name != type.FullName).Concat(type == typeof(BallotBox) ? [type.FullName!] : [])
            .Where(name => !IsMigration(name)).Order(StringComparer.Ordinal);

    /// <summary>An upgrade changes the table, and shows it to nobody.</summary>
    private static bool IsMigration(string name) => name.Contains(".Migrations.", StringComparison.Ordinal);
}

/// <summary>A reader that nobody has named, as it may be hidden in compiled code.</summary>
file sealed class Hidden
{
    public static async Task<int> ReadAsync(LeanDbContext db)
    {
        await Task.Yield();
        Func<object> read = () => db.Set<Tally>();
        return read().GetHashCode();
    }
}
