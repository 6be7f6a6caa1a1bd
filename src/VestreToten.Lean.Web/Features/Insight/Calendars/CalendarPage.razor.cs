using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Shell;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>The board's calendar, for its leader.</summary>
public sealed partial class CalendarPage
{
    private string? _key;
    private string _message = "";
    private bool _isFailure;

    private enum FeedAction
    {
        Renew,
        Withdraw,
    }

    [Inject] internal CalendarKeyQueries Queries { get; set; } = default!;

    [Inject] internal RenewCalendarFeed Renewing { get; set; } = default!;

    [Inject] internal WithdrawCalendarFeed Withdrawing { get; set; } = default!;

    [Inject] internal PublicAddress Public { get; set; } = default!;

    [Inject] internal IJSRuntime Script { get; set; } = default!;

    protected override Right RequiredRight => Right.SetUpBoard;

    protected override async Task OnReadAsync() => _key = await Queries.KeyAsync(Context!.User, Context.BoardId);

    private string Address(string key) => $"{Public.Of(Navigation)}tavle/{Context!.Slug}/kalender/{key}.ics";

    private async Task AskAsync(FeedAction action)
    {
        _message = "";
        var question = new Question("feed", T[action + ".Title"], T[action + ".Ask"], T[action + ".Do"], T["Cancel"]);
        if (await Desk!.AskAsync(question) is not null)
            await ChangeAsync(action);
    }

    private async Task ChangeAsync(FeedAction action)
    {
        Context!.Say(null);
        await Context.RunAsync(async () =>
        {
            var outcome = await (action == FeedAction.Renew
                ? Renewing.ExecuteAsync(Context.User, Context.BoardId, _key) : Withdrawing.ExecuteAsync(Context.User, Context.BoardId));
            if (outcome == Outcome.Done)
                Context.Say(T[action + ".Done"]);
            else
                Say(Outcomes.Describe(T, outcome)!, isFailure: true);
        });
        if (Failure is { } failure)
            Say(failure, isFailure: true);
    }

    private async Task CopyAsync(string key)
    {
        try
        {
            await Script.InvokeVoidAsync("navigator.clipboard.writeText", Address(key));
            Say(T["Copied"], isFailure: false);
        }
        catch (JSException)
        {
            // Without https browsers keep the clipboard to themselves.
            Say(T["Copy.ByHand"], isFailure: false);
        }
    }

    private void Say(string message, bool isFailure) => (_message, _isFailure) = (message, isFailure);
}
