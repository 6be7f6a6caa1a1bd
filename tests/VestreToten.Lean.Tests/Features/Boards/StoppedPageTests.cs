using Bunit;
using Microsoft.AspNetCore.Components.Rendering;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Boards;

/// <summary>A page whose circuit the program no longer serves.</summary>
public sealed class StoppedPageTests(PostgresServer postgres)
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_was_reading_when_the_program_stopped_is_no_fault_and_reads_no_more()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        await using var page = OpenPage.Of<DisposedUnderneathPage>(room, room.Leader);
        var slow = (DisposedUnderneathPage)page.Page.Instance;
        room.Changes.Publish(room.BoardId, BoardTopics.Goals);
        await OpenPage.WaitAsync(() => slow.Readings == 2);

        room.Changes.End();
        slow.Disposed.SetException(new ObjectDisposedException("contexts"));
        await page.Page.InvokeAsync(() => { });
        Assert.False(page.Faulted.IsCompleted);

        room.Time.Advance(TimeSpan.FromMinutes(2));
        room.Changes.Publish(room.BoardId, BoardTopics.Goals);
        await page.Page.InvokeAsync(() => { });
        Assert.Equal(2, slow.Readings);
        Assert.False(page.Faulted.IsCompleted);
    }

    [Fact]
    public async Task While_the_program_runs_what_is_disposed_under_a_page_is_a_fault()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        await using var page = OpenPage.Of<DisposedUnderneathPage>(room, room.Leader);
        var slow = (DisposedUnderneathPage)page.Page.Instance;
        room.Changes.Publish(room.BoardId, BoardTopics.Goals);
        await OpenPage.WaitAsync(() => slow.Readings == 2);

        slow.Disposed.SetException(new ObjectDisposedException("contexts"));

        Assert.IsType<ObjectDisposedException>(await page.Faulted.WaitAsync(TimeSpan.FromSeconds(30), Stop));
    }

    /// <summary>Reads until what it reads with is disposed, but for the first time.</summary>
    private sealed class DisposedUnderneathPage : BoardPage
    {
        public TaskCompletionSource Disposed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Readings { get; private set; }

        protected override BoardTopics Topics => BoardTopics.Goals;

        protected override Task OnReadAsync() => ++Readings == 1 ? Task.CompletedTask : Disposed.Task;

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Readings);
    }
}
