using MudBlazor;

namespace VestreToten.Lean.Web.Platform.Ui;

/// <summary>A desk's bar and questions, by MudBlazor.</summary>
internal sealed class Desk(ISnackbar snackbar, IDialogService dialogs) : IDesk
{
    private static readonly DialogOptions Modal = new() { CloseOnEscapeKey = true, FullWidth = true, MaxWidth = MaxWidth.Small };

    public void Say(string? text, Func<Task>? undo = null)
    {
        snackbar.Clear();
        if (text is null)
            return;
        Snackbar? shown = null;
        var parameters = new Dictionary<string, object>
        {
            [nameof(SavedBar.Text)] = text, [nameof(SavedBar.Undo)] = undo!, [nameof(SavedBar.Close)] = () => shown?.ForceClose(),
        };
        shown = snackbar.Add<SavedBar>(parameters, configure: options =>
        {
            // The bar knows itself how long it stays; nothing of it moves.
            (options.RequireInteraction, options.ShowCloseIcon, options.HideIcon, options.CloseAfterNavigation) = (true, false, true, true);
            (options.ShowTransitionDuration, options.HideTransitionDuration, options.MaximumOpacity) = (0, 0, 100);
        });
    }

    public async Task<int?> AskAsync(Question question)
    {
        var parameters = new DialogParameters<ConfirmDialog> { { dialog => dialog.Question, question } };
        var dialog = await dialogs.ShowAsync<ConfirmDialog>(question.Title, parameters, Modal);
        return await dialog.Result is { Canceled: false, Data: int choice } ? choice : null;
    }
}
