using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>
/// The framework's <see cref="HeadOutlet"/>, with the circuit's drawn only when the page is: it comes before the page in the
/// document, and would empty the head, the title too, until the page has been read again.
/// </summary>
public sealed class DocumentHead : IComponent
{
    private RenderHandle _handle;

    [Inject] internal FirstDrawing Drawing { get; set; } = default!;

    public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

    public async Task SetParametersAsync(ParameterView parameters)
    {
        if (_handle.RendererInfo.IsInteractive)
            await Drawing.IsDone;
        _handle.Render(builder =>
        {
            builder.OpenComponent<HeadOutlet>(0);
            builder.CloseComponent();
        });
    }
}
