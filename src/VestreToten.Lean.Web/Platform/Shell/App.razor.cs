using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Web;

namespace VestreToten.Lean.Web.Platform.Shell;

public sealed partial class App
{
    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private bool IsSignedIn => Http.User.Identity?.IsAuthenticated == true;

    private IComponentRenderMode? Mode => IsSignedIn && Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    /// <summary>Whether the page is a desk's: only those have MudBlazor.</summary>
    private bool IsDesk => Mode is not null && Http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { Type: var page } && DeskPages.Has(page);

    protected override void OnInitialized() => SecurityHeaders.AllowScript(Http, IsDesk);
}
