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
public sealed class OperationMatrixTests
{
    private const string Seers = "staff leader manager admin keyStaff keyLeader keyManager";
    private const string Workers = "staff leader keyStaff keyLeader";
    private const string Admins = "admin";
    private const string Leaders = "leader keyLeader";
    private const string Roles = Seers + " leaderAbove otherLeader otherManager otherAdmin";
    private const string SignedIn = "staff leader leaderAbove otherLeader manager otherManager admin otherAdmin noRole";

    /// <summary>Who is answered. Readings stand before writings, and what ends something last.</summary>
    private static readonly (string Operation, string Allowed)[] Table =
    [
        ("BoardSnapshots.ReadAsync", Seers),
        ("MeetingQueries.ListAsync", Seers),
        ("MeetingQueries.MinutesAsync", Seers),
        ("AgendaQueries.ReadAsync", Leaders),
        ("AgendaQueries.OfMeetingAsync", Seers),
        ("RemoteQueries.ReadAsync", Leaders),
        ("GoalQueries.ReadAsync", Seers),
        ("GoalQueries.HistoryAsync", Seers),
        ("NextMeetingQueries.FindAsync", Seers),
        ("ServiceGoalQueries.ReadAsync", Seers),
        ("ServiceGoalQueries.OnWallAsync", Seers),
        ("ImprovementQueries.BoardAsync", Seers),
        ("ImprovementQueries.OnWallAsync", Seers),
        ("ImprovementQueries.OpenAsync", Seers),
        ("ImprovementQueries.CardAsync", Seers),
        ("ImprovementQueries.ArchiveAsync", Seers),
        ("OwnerQueries.NamesAsync", Workers),
        ("PhotoQueries.ReadAsync", Seers),
        ("PhotoQueries.HasAsync", Seers),
        ("GainQueries.ReadAsync", Seers),
        ("GainQueries.ReadLineAsync", Seers),
        ("GainQueries.ImprovementTitleAsync", Seers),
        ("EscalationQueries.CountAsync", Seers),
        ("EscalationQueries.ReadAsync", Seers),
        ("EscalationQueries.OfMeetingAsync", Seers),
        ("EscalationQueries.AboveAsync", Seers),
        ("RunningMeetingQueries.IsRunningAsync", Seers),
        ("IdeaKeyQueries.KeyAsync", Leaders),
        ("IdeaKeyQueries.OnWallAsync", Seers),
        ("CalendarKeyQueries.KeyAsync", Leaders),
        ("SeeHmsReport.ExecuteAsync", Seers),
        ("SeeTrends.OverviewAsync", Roles),
        ("SeeTrends.UnitAsync", Seers),
        ("ExportTrends.OverviewAsync", Roles),
        ("ExportTrends.UnitAsync", Seers),
        ("ExportMinutes.ExecuteAsync/3", Workers),
        ("ExportMinutes.ExecuteAsync/4", Workers),
        ("ExportImprovements.ExecuteAsync", Workers),
        ("ReadTallies.ExecuteAsync", Seers),
        ("ReadMeetings.ExecuteAsync", Seers),
        ("ReadImprovements.ExecuteAsync", Seers),
        ("ReadGains.ExecuteAsync", Seers),
        ("ReadUnits.ExecuteAsync", Everybody),
        ("TodayQueries.ReadAsync", Everybody),
        ("DigestQueries.ReadAsync", SignedIn),
        ("ChooseDigests.ExecuteAsync", SignedIn),
        ("IssueApiToken.ExecuteAsync", SignedIn),
        ("ApiTokenQueries.ReadAsync", SignedIn),
        ("UnitQueries.ReadAsync", Admins + " otherAdmin"),
        ("OverviewQueries.ReadAsync", Admins + " otherAdmin"),
        ("PeopleQueries.ListAsync", Admins + " otherAdmin"),
        ("PeopleQueries.OneAsync", Admins),
        ("RevokeApiToken.ExecuteAsync", SignedIn),
        ("ProposeGoal.ExecuteAsync", Workers),
        ("ProposeWording.ExecuteAsync", Workers),
        ("DecideWording.AdoptAsync", Workers),
        ("DecideWording.PutAwayAsync", Workers),
        ("MoveGoal.ExecuteAsync", Workers),
        ("TakeFirstGoals.ExecuteAsync", Leaders),
        ("DecideGoal.ExecuteAsync", Workers),
        ("DecideGoal.ExplainAsync", Workers),
        ("DecideGoal.AdoptAsync", Workers),
        ("DecideGoal.PutAwayAsync", Workers),
        ("ProposeServiceGoal.ExecuteAsync", Workers),
        ("AdoptServiceGoal.ExecuteAsync", Workers),
        ("AdoptServiceGoal.PutAwayAsync", Workers),
        ("EvaluateServiceGoal.ExecuteAsync", Workers),
        ("EvaluateServiceGoal.ExplainAsync", Workers),
        ("RecordValue.ExecuteAsync", Workers),
        ("ProposeImprovement.ExecuteAsync", Workers),
        ("EditImprovement.ExecuteAsync", Workers),
        ("AssignImprovement.ExecuteAsync", Workers),
        ("PlaceImprovement.ExecuteAsync", Workers),
        ("CommentImprovement.ExecuteAsync", Workers),
        ("AnswerWhys.ExecuteAsync", Workers),
        ("FillA3.ExecuteAsync", Workers),
        ("UndoImprovement.ExecuteAsync", Workers),
        ("MoveImprovement.ExecuteAsync", Workers),
        ("MoveImprovement.FinishAsync", Workers),
        ("MoveImprovement.DeclineAsync", Workers),
        ("DeclineImprovements.ExecuteAsync", Workers),
        ("DeclineImprovements.UndoAsync", Workers),
        ("AttachPhoto.ExecuteAsync", Workers),
        ("RemovePhoto.ExecuteAsync", Workers),
        ("IdentifyGain.ExecuteAsync", Workers),
        ("ChangeGain.ExecuteAsync", Workers),
        ("RealiseGain.ExecuteAsync", Workers),
        ("TakeGainBack.ExecuteAsync", Workers),
        ("DiscardGain.ExecuteAsync", Workers),
        ("SendEscalation.ExecuteAsync", Workers),
        ("AnswerEscalation.ExecuteAsync", Workers),
        ("WithdrawEscalation.ExecuteAsync", Workers),
        ("SetAgenda.ExecuteAsync", Leaders),
        ("BoardSettingsQueries.ReadAsync", Leaders),
        ("ChangeBoardSettings.ExecuteAsync", Leaders),
        ("InvitePerson.ExecuteAsync", Admins),
        ("InvitePerson.AgainAsync", Admins),
        ("ChangePerson.ExecuteAsync", Admins),
        ("ChangeRoles.GiveAsync", Admins),
        ("ChangeRoles.TakeAsync", Admins),
        ("DisablePerson.EndSessionsAsync", Admins),
        ("DisablePerson.ExecuteAsync", Admins),
        ("DisablePerson.EnableAsync", Admins),
        ("DeletePerson.ExecuteAsync", Admins),
        ("MakeUnit.ExecuteAsync", Admins),
        ("ChangeUnit.ExecuteAsync", Admins),
        ("OrderUnit.ExecuteAsync", Admins),
        ("CloseUnit.ExecuteAsync", Admins),
        ("CloseUnit.ReopenAsync", Admins),
        ("StartMeeting.ExecuteAsync", Leaders),
        ("ChangeMeeting.SetHeadcountAsync", Leaders),
        ("ChangeMeeting.GoToAsync", Leaders),
        ("OpenRound.ExecuteAsync", Leaders),
        ("VoidRound.ExecuteAsync", Leaders),
        ("CloseRound.ExecuteAsync", Leaders),
        ("ChangeMeeting.EndAsync", Leaders),
        ("SkipMeeting.ExecuteAsync", Leaders),
        ("OpenIdeas.ExecuteAsync", Leaders),
        ("RenewIdeas.ExecuteAsync", Leaders),
        ("WithdrawIdeas.ExecuteAsync", Leaders),
        ("RenewCalendarFeed.ExecuteAsync", Leaders),
        ("WithdrawCalendarFeed.ExecuteAsync", Leaders),
    ];

    /// <summary>The list of units is empty where nothing is seen: an answer all the same.</summary>
    private const string Everybody = "*";

    /// <summary>Not tried: what others are run by, and what asks nothing but whose session it is.</summary>
    private static readonly string[] Untried =
    [
        // Take the change as a function; tried by the use cases that hand it to them.
        "PeopleCommands.RunAsync", "PeopleCommands.RunOnAccountAsync", "GainChanges.RunAsync", "ServiceGoalChanges.RunAsync", "ImprovementWork.ExecuteAsync",
        // Runs the use cases above it by what a button says; RemoteTests press it.
        "PressRemote.ExecuteAsync",
        // End or mark the principal's own session.
        "SignOut.ExecuteAsync", "RememberLanguage.ExecuteAsync",
    ];

    /// <summary>What components have injected and that reads nothing of a board.</summary>
    private static readonly HashSet<string> Harmless = ["BoardChanges", "MinutesWords", "LiveCircuit", "AccessCheck", "PublicAddress"];

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
            ["CalendarQueries", "FollowQueries", "IdeaQueries", "PhoneGoalQueries", "TrendQueries", "UnitTrendQueries"],
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
