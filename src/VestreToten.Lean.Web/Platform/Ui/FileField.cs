using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace VestreToten.Lean.Web.Platform.Ui;

/// <summary>
/// The framework's <see cref="InputFile"/>, closed until the page listens for what is chosen: a file chosen before goes nowhere,
/// and nothing says so.
/// </summary>
public sealed class FileField : InputFile
{
    private bool _listens;

    [Parameter, EditorRequired] public required bool IsDisabled { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        AdditionalAttributes = new Dictionary<string, object>(AdditionalAttributes ?? new Dictionary<string, object>())
        {
            ["disabled"] = IsDisabled || !_listens,
        };
        base.BuildRenderTree(builder);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (!firstRender)
            return;
        _listens = true;
        StateHasChanged();
    }
}
