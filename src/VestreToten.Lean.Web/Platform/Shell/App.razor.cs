using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace VestreToten.Lean.Web.Platform.Shell;

public sealed partial class App
{
    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private bool IsSignedIn => Http.User.Identity?.IsAuthenticated == true;

    private IComponentRenderMode? Mode => IsSignedIn && Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    protected override void OnInitialized() => SecurityHeaders.AllowCircuit(Http);
}
