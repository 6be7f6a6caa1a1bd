using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Paths;
using VestreToten.Lean.Web.Platform.Shell;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Administration.Menu;

/// <summary>
/// A page of administration. Whoever may not see it is answered as if it were not there, and every reading asks anew: a page
/// stays open longer than a role.
/// </summary>
public abstract class AdminPage : ComponentBase
{
    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [CascadingParameter] public required IDesk Desk { get; set; }

    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    [Inject] private protected IStringLocalizer<ShellTexts> Frame { get; set; } = default!;

    [Inject] private protected IStringLocalizer<OutcomeTexts> Shared { get; set; } = default!;

    protected ClaimsPrincipal User { get; private set; } = new();

    /// <summary>That the database could not answer, in the reader's language; null where it did.</summary>
    protected string? Failure { get; private set; }

    protected bool IsLive => RendererInfo.IsInteractive;

    protected override async Task OnInitializedAsync()
    {
        User = (await Authentication).User;
        if (await ReadAsync())
            return;
        // The day on which a password alone was enough may have ended in the meantime: a request is led on, and a circuit is not.
        if (IsLive)
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
        else
            Navigation.NotFound();
    }

    /// <summary>Reads what the page shows; false where there is nothing for this user.</summary>
    protected abstract Task<bool> ReadAsync();

    /// <summary>Runs a press and reads the page again. A database that cannot answer just now loses nothing: the page says so.</summary>
    protected async Task RunAsync(Func<Task> press)
    {
        Failure = null;
        Desk.Say(null);
        try
        {
            await press();
            if (!await ReadAsync())
                Navigation.NavigateTo(Navigation.Path("/admin"), forceLoad: true);
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            Failure = Frame["Save.Failed"];
        }

        // A press in a part of the page draws that part alone.
        StateHasChanged();
    }

    /// <summary>Says what was saved, with the way back where there is one.</summary>
    protected void SaySaved(string text, BoardUndo? undo) => Desk.Say(text, undo is null ? null : () => InvokeAsync(() =>
        RunAsync(async () => Desk.Say(Shared.DescribeUndo(await undo.ExecuteAsync())))));
}
