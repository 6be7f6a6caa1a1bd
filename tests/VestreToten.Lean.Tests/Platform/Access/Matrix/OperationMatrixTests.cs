using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Platform.Access.Matrix;

/// <summary>
/// Every reading and every writing that a circuit or a request can reach, for every kind of visitor, on the board of
/// Ytterskogen. What is new has no line in the table, and fails until it has one.
/// </summary>
public sealed partial class OperationMatrixTests
{
    /// <summary>The list of units is empty where nothing is seen: an answer all the same.</summary>
    private const string Everybody = "*";

    /// <summary>Not tried: what others are run by, and what asks nothing but whose session it is.</summary>
    private static readonly string[] Untried =
    [
        // Take the change as a function; tried by the use cases that hand it to them.
        "PeopleCommands.RunAsync", "PeopleCommands.RunOnAccountAsync", "GainChanges.RunAsync/7", "GainChanges.RunAsync/7", "ServiceGoalChanges.RunAsync", "ImprovementWork.ExecuteAsync", "ZoneWork.RunAsync",
        // Runs the use cases above it by what a button says; RemoteTests press it.
        "PressRemote.ExecuteAsync",
        // End or mark the principal's own session.
        "SignOut.ExecuteAsync", "RememberLanguage.ExecuteAsync", "OwnSessions.EndAllAsync", "DeleteOwnAccount.ExecuteAsync",
        // Of a link or a passkey that somebody has: PasskeyTests and EmailTests have one.
        "ChangeEmail.FindAsync", "ChangeEmail.ConfirmAsync", "OwnPasskeys.AddAsync", "OwnPasskeys.RenameAsync", "OwnPasskeys.RemoveAsync",
    ];

    /// <summary>What components have injected and that reads nothing of a board.</summary>
    private static readonly HashSet<string> Harmless = ["BoardChanges", "MinutesWords", "CouncilText", "AuditWords", "LiveCircuit", "FirstDrawing", "AccessCheck", "PublicAddress", "SignInProviders"];

    /// <summary>What a phone does by the board's key, in a class that a component has for its other way.</summary>
    private static readonly string[] ByKey = ["ProposeServiceGoal.ExecuteAsync(boardKey)"];

    [Fact]
    public void Everything_that_takes_a_principal_has_a_line() =>
        Assert.Equal(
            Operations.All.Select(Operations.NameOf).Order(StringComparer.Ordinal),
            Table.Select(l => l.Operation).Concat(Untried).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_that_a_component_has_injected_answers_without_a_principal()
    {
        var questions = Operations.Injected.Where(t => !Harmless.Contains(t.Name)).ToList();
        Assert.True(questions.Count > 40, "Too few to be all of them.");
        Assert.DoesNotContain(questions, t => t == typeof(SharedReadings) || t == typeof(AuthorizedReads) || t.Name.Contains("Factory", StringComparison.Ordinal));
        Assert.Empty(questions.SelectMany(Operations.Methods)
            .Where(m => m.GetParameters().FirstOrDefault()?.ParameterType != typeof(System.Security.Claims.ClaimsPrincipal))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}({m.GetParameters().FirstOrDefault()?.Name})").Except(ByKey));
    }

    [Fact]
    public void Nothing_that_only_reads_for_screens_opens_the_database_by_itself() =>
        // These have a key or a job for a principal, or read what their use case has asked the right to; no component has them.
        Assert.Equal(
            ["CalendarQueries", "FollowQueries", "IdeaQueries", "PhoneGoalQueries", "TrendQueries", "UnitTrendQueries", "ZoneKeyQueries"],
            typeof(AccessCheck).Assembly.GetTypes()
                .Where(t => t.Name.EndsWith("Queries", StringComparison.Ordinal)
                    && t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(IDbContextFactory<LeanDbContext>))))
                .Where(t => !Operations.Injected.Contains(t)).Select(t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_visitor_is_answered_where_the_table_says_so_and_nowhere_else()
    {
        await using var scene = await MatrixScene.SetAsync();
        await scene.LoseAsync();
        await using var services = scene.Program.Services.CreateAsyncScope();
        List<string> wrong = [];
        foreach (var (operation, allowed) in Table)
        {
            var method = Operations.All.Single(m => Operations.NameOf(m) == operation);
            foreach (var (name, who) in scene.Principals)
            {
                if (name.Contains("wall", StringComparison.OrdinalIgnoreCase))
                    await scene.LockAndUnlockWallsAsync();
                var answer = await AskAsync(services.ServiceProvider.GetRequiredService(method.DeclaringType!), method, who, scene);
                var expected = allowed == Everybody || allowed.Split(' ').Contains(name);
                if (Operations.IsAllowed(answer) != expected)
                    wrong.Add($"{operation}: {name} got {answer ?? "nothing"}");
            }
        }

        Assert.Equal("", string.Join('\n', wrong));
    }

    private static async Task<object?> AskAsync(object service, MethodInfo method, System.Security.Claims.ClaimsPrincipal who, MatrixScene scene)
    {
        var asked = (Task)method.Invoke(service, Operations.Arguments(method, who, scene))!;
        await asked;
        return asked.GetType().GetProperty("Result")!.GetValue(asked);
    }
}
