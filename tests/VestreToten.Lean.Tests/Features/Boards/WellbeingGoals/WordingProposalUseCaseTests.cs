using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.WellbeingGoals;

/// <summary>New words for a goal: proposed outside a meeting, decided in one.</summary>
public sealed class WordingProposalUseCaseTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Words_are_proposed_before_the_meeting_and_taken_in_it_and_taken_back(DatabaseProvider provider)
    {
        await using var scene = await GoalsScene.SetAsync(provider, postgres);
        Assert.Equal(Outcome.Done, await ProposeAsync(scene, "Vi ler  sammen"));
        var waiting = await scene.GoalAsync(0);
        var proposed = Assert.Single(waiting.Proposed);
        Assert.Equal(("Mål nummer 1", "Vi ler sammen", Calendar.Tuesday), (waiting.Text, proposed.Text, proposed.Day));

        // No meeting decides yet.
        Assert.Equal(Outcome.Conflict, await scene.Decide.AdoptAsync(scene.Staff, scene.Board, proposed.Id, 1, Stop));
        await scene.StartMeetingAsync();
        var taken = await scene.Decide.AdoptAsync(scene.Staff, scene.Board, proposed.Id, 1, Stop);

        Assert.Equal(Outcome.Done, taken);
        var adjusted = await scene.GoalAsync(0);
        Assert.Equal(("Vi ler sammen", 2, (GoalVerdict?)GoalVerdict.Adjust), (adjusted.Text, adjusted.Wording, adjusted.Verdict));
        Assert.Empty(adjusted.Proposed);
        Assert.Equal(Outcome.Conflict, await scene.Decide.AdoptAsync(scene.Staff, scene.Board, proposed.Id, 2, Stop));

        Assert.Equal(Outcome.Done, await taken.Undo!.ExecuteAsync(Stop));
        var back = await scene.GoalAsync(0);
        Assert.Equal(("Mål nummer 1", 1, null), (back.Text, back.Wording, back.Verdict));
        Assert.Equal("Vi ler sammen", Assert.Single(back.Proposed).Text);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Words_are_put_away_and_the_proposal_comes_back_and_can_itself_be_taken_back(DatabaseProvider provider)
    {
        await using var scene = await GoalsScene.SetAsync(provider, postgres);
        var proposing = await ProposeAsync(scene, "Vi ler sammen");
        var put = await scene.Decide.PutAwayAsync(scene.Staff, scene.Board, (await scene.GoalAsync(0)).Proposed[0].Id, Stop);
        Assert.Equal(Outcome.Done, put);
        Assert.Empty((await scene.GoalAsync(0)).Proposed);
        Assert.Equal(Outcome.Done, await put.Undo!.ExecuteAsync(Stop));
        Assert.Single((await scene.GoalAsync(0)).Proposed);
        Assert.Equal(Outcome.Done, await proposing.Undo!.ExecuteAsync(Stop));
        Assert.Empty((await scene.GoalAsync(0)).Proposed);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Several_may_propose_and_the_same_is_proposed_once(DatabaseProvider provider)
    {
        await using var scene = await GoalsScene.SetAsync(provider, postgres);
        Assert.Equal(Outcome.Done, await ProposeAsync(scene, "Vi ler sammen"));
        Assert.Equal(Outcome.Done, await ProposeAsync(scene, "Vi ler mer sammen"));
        foreach (var same in new[] { "vi LER sammen", "Mål nummer 1", " mål  nummer 1 " })
            Assert.Equal(GoalFault.SameWording, await ProposeAsync(scene, same));
        foreach (var bad in new[] { "", "ab", new string('å', GoalText.MaxLength + 1) })
            Assert.Equal(GoalFault.BadText, await ProposeAsync(scene, bad));
        Assert.Equal(["Vi ler sammen", "Vi ler mer sammen"], (await scene.GoalAsync(0)).Proposed.Select(p => p.Text));
        Assert.Equal(Outcome.Conflict, await scene.Reword.ExecuteAsync(scene.Staff, scene.Board, scene.Goals[0].Id, 2, "Vi er rolige", Stop));
        Assert.Equal(Outcome.Denied, await scene.Reword.ExecuteAsync(scene.Manager, scene.Board, scene.Goals[0].Id, 1, "Vi er rolige", Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Nobody_proposes_words_for_another_boards_goal_or_decides_on_them(DatabaseProvider provider)
    {
        await using var scene = await GoalsScene.SetAsync(provider, postgres);
        var foreign = Assert.Single(await scene.Database.AddActiveGoalsAsync((await scene.Database.AddBoardAsync("nabokommunen")).Id, 1));
        var theirs = WordingProposal.For(foreign, "Vi ler sammen", Calendar.Tuesday);
        await scene.Database.SaveAsync(theirs);
        await scene.StartMeetingAsync();
        Assert.Equal(Outcome.Conflict, await scene.Reword.ExecuteAsync(scene.Staff, scene.Board, foreign.Id, 1, "Vi er rolige", Stop));
        Assert.Equal(Outcome.Conflict, await scene.Decide.AdoptAsync(scene.Staff, scene.Board, theirs.Id, 1, Stop));
        Assert.Equal(Outcome.Conflict, await scene.Decide.PutAwayAsync(scene.Staff, scene.Board, theirs.Id, Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_a_goal_was_proposed_to_say_goes_from_the_table_when_it_ends_and_comes_back_with_it(DatabaseProvider provider)
    {
        await using var scene = await GoalsScene.SetAsync(provider, postgres);
        await ProposeAsync(scene, "Vi ler sammen");
        await scene.StartMeetingAsync();
        var proposal = (await scene.GoalAsync(0)).Proposed[0];
        var reached = await scene.Say.ExecuteAsync(scene.Staff, scene.Board, scene.Goals[0].Id, 1, GoalVerdict.Achieved, null, null, Stop);
        Assert.Empty((await scene.GoalAsync(0)).Proposed);
        Assert.Equal(Outcome.Conflict, await scene.Decide.AdoptAsync(scene.Staff, scene.Board, proposal.Id, 1, Stop));
        Assert.Equal(Outcome.Done, await reached.Undo!.ExecuteAsync(Stop));
        Assert.Equal([proposal], (await scene.GoalAsync(0)).Proposed);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_meeting_writes_down_what_is_proposed_and_put_away_while_it_runs(DatabaseProvider provider)
    {
        await using var scene = await GoalsScene.SetAsync(provider, postgres);
        await ProposeAsync(scene, "Vi ler sammen");
        await scene.StartMeetingAsync();
        await ProposeAsync(scene, "Vi er rolige");
        await scene.Decide.PutAwayAsync(scene.Staff, scene.Board, (await scene.GoalAsync(0)).Proposed[0].Id, Stop);
        Assert.Equal(
            [
                (MeetingChangeKind.GoalWordingProposed, "Vi er rolige", "Mål nummer 1"),
                (MeetingChangeKind.GoalWordingPutAway, "Vi ler sammen", "Mål nummer 1"),
            ],
            await scene.NotesAsync());
    }

    private static Task<Outcome<GoalFault>> ProposeAsync(GoalsScene scene, string text) =>
        scene.Reword.ExecuteAsync(scene.Staff, scene.Board, scene.Goals[0].Id, 1, text, Stop);
}
