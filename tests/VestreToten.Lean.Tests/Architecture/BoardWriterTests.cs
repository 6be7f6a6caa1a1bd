using Mono.Cecil;
using Mono.Cecil.Cil;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>One way to change a board; docs/decisions/0035-one-way-to-change.md.</summary>
public sealed class BoardWriterTests
{
    /// <summary>Every call in the web's compiled code, read once.</summary>
    private static readonly Lazy<HashSet<(string Caller, string Declaring, string Method)>> Calls = new(ReadCalls);

    [Fact]
    public void Screens_are_told_by_the_runner_and_by_what_carries_a_vote() => Assert.Equal(
        [
            "BallotWriter", // a ballot is told with its whole group
            "BoardCommands",
            "FinishRound", // goes on by itself after a crash, and tells of each half
            "KommuneCommands", // a unit's name, day and hour
            "LetPhonesJoin", // is in memory alone
        ],
        Callers("BoardChanges", "Publish"));

    [Fact]
    public void A_board_is_saved_by_the_runner_and_a_round_by_what_shreds_it() => Assert.Equal(
        [
            "BoardWork",
            "CalendarRevisions", // what calendar programs were told: no screen shows it
            "ChangeEmail", // an account's
            "ChangeProfile", // an account's
            "ChangeWall", // a screen's, also of a closed unit
            "ChoosePin", // an account's
            "DeleteOldData", // the audit log's own
            "DeleteOwnAccount",
            "DigestChoices", // an account's
            "DigestQueue", // a letter's
            "EndByProvider", // words of a provider's that have been used
            "EnterByProvider", // an account's
            "ExportAudit", // the audit log's own
            "FinishRound",
            "IssueApiToken", // an account's
            "KommuneWork", // a kommune's units and people
            "MakeDigests", // a letter's
            "NamePhone", // a phone's own
            "OwnApp", // an account's
            "OwnPasskeys", // an account's
            "PasskeyWork", // how often a passkey was used
            "ResetAdminVerb", // an account's
            "RevokeApiToken", // an account's
            "RoundRecovery", // closes a round that everybody has forgotten
            "SendRecovery", // an account's
            "Sessions", // an account's
            "SetUpKommune", // before there is a board
            "SignInFailures", // the audit log's own
            "TakeLink", // an account's
            "UnlinkLogin", // an account's
        ],
        Callers("DbContext", "SaveChanges", "SaveChangesAsync"));

    [Fact]
    public void Whoever_saves_says_who_acts_but_for_what_the_audit_log_does_not_follow() => Assert.Equal(
        [
            "BoardWork", // BoardCommands says it
            "CalendarRevisions",
            "DigestChoices", // which letters somebody likes
            "DigestQueue",
            "EndByProvider", // the sessions' ends are followed
            "FinishRound", // votes
            "KommuneWork", // KommuneCommands says it
            "MakeDigests",
            "NamePhone", // what a phone is called, by itself
            "PasskeyWork", // how often a passkey was used: the session that follows is followed
            "RoundRecovery", // votes
        ],
        Callers("DbContext", "SaveChanges", "SaveChangesAsync").Except(Callers("LeanDbContext", "ActsFor")));

    [Fact]
    public void A_board_is_locked_by_the_runner_alone() => Assert.Equal(
        [
            "BoardCommands",
            "KommuneWork", // cards that are carried over when units are merged
        ],
        Callers("RowLocks", "LockBoardAsync"));

    [Fact]
    public void A_board_is_changed_without_an_account_only_by_those_who_have_looked_its_key_up() =>
        Assert.Equal(["FinishZoneRound", "JoinBoard", "ProposeIdea", "ProposeServiceGoal", "SupportServiceGoal"], Callers("BoardCommands", "RunByKeyAsync"));

    /// <summary>The web's types whose code calls a method, nested ones by the outermost; the type's own calls do not count.</summary>
    private static IEnumerable<string> Callers(string type, params string[] methods) =>
        Calls.Value.Where(c => c.Caller != type && methods.Contains(c.Method) && IsOf(c.Declaring, type)).Select(c => c.Caller).Distinct().Order(StringComparer.Ordinal);

    // What is saved is called on the context or on its base.
    private static bool IsOf(string declaring, string type) => declaring == type || (type == "DbContext" && declaring == "LeanDbContext");

    private static HashSet<(string Caller, string Declaring, string Method)> ReadCalls()
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, "VestreToten.Lean.Web.dll"));
        return
        [
            .. from type in module.Types
               from method in All(type)
               where method.HasBody
               from instruction in method.Body.Instructions
               where instruction.OpCode.FlowControl == FlowControl.Call
               let called = instruction.Operand as MethodReference
               where called is not null
               select (type.Name, called.DeclaringType.Name, called.Name),
        ];
    }

    private static IEnumerable<MethodDefinition> All(TypeDefinition type) => type.Methods.Concat(type.NestedTypes.SelectMany(All));
}
