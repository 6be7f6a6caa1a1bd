using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Support;

/// <summary>A page with one part of a board on it: cascades the board's context and reads again after each action, as the program's pages do.</summary>
internal sealed class PartPage
{
    private IRenderedComponent<Frame>? _frame;

    /// <param name="boardId">The board.</param>
    /// <param name="user">Who reads.</param>
    /// <param name="role">What the page believes the user to be. The use cases ask for themselves.</param>
    /// <param name="isLive">Whether a circuit is up.</param>
    /// <param name="desk">Where things are said; null as on a wall.</param>
    public PartPage(int boardId, ClaimsPrincipal user, Role role = Role.Staff, bool isLive = true, IDesk? desk = null)
    {
        Context = new BoardContext(
            new BoardKey(boardId, UnitId: 1, "Kommunen", "kommunen"), user, isLive, () => ReadAgainAsync(), () => _frame?.Instance.Redraw(),
            outcome => outcome.ToString(), desk);
        Context.MoveOn(AccessTable.RightsOf(role), BoardTopics.All);
    }

    public BoardContext Context { get; }

    public IRenderedComponent<T> Show<T>(BunitContext bunit, Action<ComponentParameterCollectionBuilder<T>>? parameters = null)
        where T : IComponent
    {
        _frame = bunit.Render<Frame>(frame => frame.Add(f => f.Context, Context).AddChildContent(parameters ?? (_ => { })));
        return _frame.FindComponent<T>();
    }

    /// <summary>Reads again, because some of the board has changed.</summary>
    public Task ReadAgainAsync(BoardTopics topics = BoardTopics.All)
    {
        Context.MoveOn(Context.Rights, topics);
        return RedrawAsync();
    }

    public Task RedrawAsync() => _frame?.InvokeAsync(_frame.Instance.Redraw) ?? Task.CompletedTask;

    internal sealed class Frame : ComponentBase, IDisposable
    {
        private bool _isGone;

        [Parameter, EditorRequired] public required BoardContext Context { get; set; }

        [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

        public void Redraw()
        {
            if (!_isGone)
                StateHasChanged();
        }

        public void Dispose() => _isGone = true;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<CascadingValue<BoardContext>>(0);
            builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), Context);
            builder.AddComponentParameter(2, nameof(CascadingValue<>.ChildContent), ChildContent);
            builder.CloseComponent();
        }
    }
}
