using System.Security.Claims;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Boards;

public sealed class BoardContextTests : BunitContext
{
    private int _refreshed;
    private int _drawn;

    [Fact]
    public async Task What_comes_of_an_action_comes_back_and_a_failure_of_the_database_stands_until_the_next_one()
    {
        var context = Context();

        Assert.Equal(7, await context.RunAsync(() => Task.FromResult(7)));
        Assert.Null(await context.RunAsync<int>(() => throw new IOException()));
        Assert.True(context.HasFailed);

        await context.RunAsync(() => Task.CompletedTask);
        Assert.Equal((false, 3), (context.HasFailed, _refreshed));
    }

    [Fact]
    public async Task A_mistake_in_the_program_is_no_failure_of_the_database() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Context().RunAsync(() => throw new InvalidOperationException()));

    [Fact]
    public async Task A_press_that_the_guard_holds_back_runs_nothing_and_the_buttons_are_drawn_as_they_come_to_be_held()
    {
        var context = Context();
        using var guard = new PressGuard(new FakeTimeProvider(), () => Task.CompletedTask);
        var first = new TaskCompletionSource();

        var running = context.TryRunAsync(guard, () => first.Task);
        Assert.Equal((true, 1), (guard.IsHolding, _drawn));
        Assert.False(await context.TryRunAsync(guard, () => throw new IOException()));

        first.SetResult();
        Assert.True(await running);
        Assert.Equal((false, 1), (context.HasFailed, _refreshed));
    }

    [Fact]
    public async Task A_press_that_is_held_back_is_told_of_at_once_and_after_the_one_before_it_unless_that_one_says_something()
    {
        var context = Context();
        using var guard = new PressGuard(new FakeTimeProvider(), () => Task.CompletedTask);
        var (first, told) = (new TaskCompletionSource(), 0);
        Task Tell() => Task.FromResult(++told);

        var running = context.TryRunAsync(guard, () => first.Task, Tell);
        await context.TryRunAsync(guard, () => throw new IOException(), Tell);
        Assert.Equal(1, told);
        first.SetResult();
        await running;
        Assert.Equal(2, told);

        (first, told) = (new TaskCompletionSource(), 0);
        guard.Release();
        running = context.TryRunAsync(guard, () => first.Task, Tell);
        await context.TryRunAsync(guard, () => throw new IOException(), Tell);
        context.Say("Noen andre rakk det først.");
        first.SetResult();
        await running;
        Assert.Equal((1, "Noen andre rakk det først."), (told, context.Message?.Text));
    }

    [Fact]
    public void A_version_moves_with_its_own_topics_alone()
    {
        var context = Context();
        var (goals, gains) = (context.Version(BoardTopics.Goals), context.Version(BoardTopics.Gains));

        context.MoveOn(context.Rights, BoardTopics.Goals | BoardTopics.Count);

        Assert.NotEqual(goals, context.Version(BoardTopics.Goals));
        Assert.Equal(gains, context.Version(BoardTopics.Gains));
    }

    [Theory]
    [InlineData(Role.Staff, true, true)]
    [InlineData(Role.Staff, false, false)]
    [InlineData(Role.Manager, true, false)]
    public void A_button_works_for_those_with_the_right_when_the_circuit_is_up(Role role, bool isLive, bool works)
    {
        var context = Context(isLive);
        Assert.False(context.May(Right.SeeBoard));

        context.MoveOn(AccessTable.RightsOf(role), BoardTopics.All);

        Assert.Equal((true, works), (context.May(Right.SeeBoard), context.MayNow(Right.WorkOnImprovements)));
    }

    [Fact]
    public async Task What_is_said_stands_with_its_way_back_until_something_else_is_said()
    {
        Bokmaal.Read();
        Services.AddLocalization();
        var page = new PartPage(boardId: 1, new ClaimsPrincipal());
        var line = page.Show<SaidLine>(this);
        var isUndone = false;

        await line.InvokeAsync(() => page.Context.Say("Flyttet.", () =>
        {
            isUndone = true;
            page.Context.Say("Angret.");
            return Task.CompletedTask;
        }));
        Assert.Equal("Flyttet.", line.Find("[role=status]").TextContent);
        Assert.Equal("Angre", line.Find("[data-testid=undo]").TextContent);

        await line.Find("[data-testid=undo]").ClickAsync(new());
        Assert.True(isUndone);
        Assert.Equal("Angret.", line.Find("[role=status]").TextContent);
        Assert.Empty(line.FindAll("[data-testid=undo]"));

        await line.InvokeAsync(() => page.Context.Say(null));
        Assert.Equal("", line.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task At_a_desk_what_was_saved_is_said_there_and_taking_it_back_reads_again_and_says_what_came_of_it()
    {
        var desk = new RecordingDesk();
        var context = Context(desk: desk);
        var outcomes = new Queue<Outcome>([Outcome.Conflict, Outcome.Done]);
        var isShownAnew = false;
        var undo = new BoardUndo(_ => Task.FromResult(outcomes.Dequeue()));

        context.SaySaved("Lagret.", undo);
        Assert.Equal(("Lagret.", null), (desk.Said, context.Message));
        await desk.Undo!();
        Assert.Equal(("Conflict", null, 1), (desk.Said, desk.Undo, _refreshed));

        context.SaySaved("Lagret.", undo, () => Task.FromResult(isShownAnew = true));
        await desk.Undo!();
        Assert.Equal(("Done", true, 2), (desk.Said, isShownAnew, _refreshed));

        context.SaySaved("Lagret.", undo: null);
        Assert.Equal(("Lagret.", null), (desk.Said, desk.Undo));
    }

    [Fact]
    public async Task Where_the_database_cannot_answer_the_way_back_stays()
    {
        var desk = new RecordingDesk();
        var context = Context(desk: desk);
        var presses = 0;
        context.SaySaved("Lagret.", new BoardUndo(_ => ++presses == 1 ? throw new IOException() : Task.FromResult(Outcome.Done)));

        await desk.Undo!();
        Assert.Equal((true, "Lagret."), (context.HasFailed, desk.Said));

        await desk.Undo!();
        Assert.Equal((false, "Done"), (context.HasFailed, desk.Said));
    }

    private BoardContext Context(bool isLive = true, IDesk? desk = null) => new(
        new BoardKey(BoardId: 1, UnitId: 1, "Kommunen", "kommunen"), new ClaimsPrincipal(), isLive,
        () =>
        {
            _refreshed++;
            return Task.CompletedTask;
        },
        () => _drawn++, outcome => outcome.ToString(), desk);
}
