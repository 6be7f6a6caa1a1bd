using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using RouteData = Microsoft.AspNetCore.Components.RouteData;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>
/// Shows the page of a route where the browser's document has been made for its kind. Else it has the browser load the page
/// as a new document, and keeps the old page on the screen until that has come: nothing is drawn without its styles.
/// </summary>
public sealed class DocumentView : ComponentBase
{
    private bool _isLeaving;

    [Parameter, EditorRequired] public required RouteData RouteData { get; set; }

    /// <summary>Whether the document has what a desk needs.</summary>
    [Parameter, EditorRequired] public required bool IsDesk { get; set; }

    /// <summary>Whether the reader has gone on from the page that the document was loaded for.</summary>
    [Parameter, EditorRequired] public required bool HasMoved { get; set; }

    [Inject] internal NavigationManager Navigation { get; set; } = default!;

    protected override void OnParametersSet()
    {
        _isLeaving = HasMoved && DeskPages.Has(RouteData.PageType) != IsDesk;
        if (_isLeaving)
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
    }

    protected override bool ShouldRender() => !_isLeaving;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        // Where the page was not found before this one, there is nothing to keep.
        if (_isLeaving)
            return;
        // A part that stands on walls and desks asks for it by its name.
        builder.OpenComponent<CascadingValue<bool>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<>.Name), nameof(IsDesk));
        builder.AddComponentParameter(2, nameof(CascadingValue<>.Value), IsDesk);
        builder.AddComponentParameter(3, nameof(CascadingValue<>.IsFixed), true);
        builder.AddComponentParameter(4, nameof(CascadingValue<>.ChildContent), (RenderFragment)BuildPage);
        builder.CloseComponent();
    }

    private void BuildPage(RenderTreeBuilder builder)
    {
        builder.OpenComponent<RouteView>(0);
        builder.AddComponentParameter(1, nameof(RouteView.RouteData), RouteData);
        builder.AddComponentParameter(2, nameof(RouteView.DefaultLayout), typeof(DeskLayout));
        builder.CloseComponent();
    }
}
