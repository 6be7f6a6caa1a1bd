using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Insight.Calendars;

/// <summary>The board's calendar, for its leader.</summary>
public sealed partial class CalendarPage
{
    private ClaimsPrincipal _who = new();
    private BoardKey? _board;
    private string? _key;
    private FeedAction? _asks;
    private string _message = "";
    private bool _isFailure;

    private enum FeedAction
    {
        Renew,
        Withdraw,
    }

    [Parameter, EditorRequired] public required string Unit { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [Inject] internal AccessCheck Access { get; set; } = default!;

    [Inject] internal CalendarKeyQueries Queries { get; set; } = default!;

    [Inject] internal RenewCalendarFeed Renewing { get; set; } = default!;

    [Inject] internal WithdrawCalendarFeed Withdrawing { get; set; } = default!;

    [Inject] internal NavigationManager Navigation { get; set; } = default!;

    [Inject] internal PublicAddress Public { get; set; } = default!;

    [Inject] internal IJSRuntime Script { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _who = (await Authentication).User;
        _board = await Access.FindAsync(_who, Right.SetUpBoard, Unit);
        if (_board is null)
            Navigation.NotFound();
        else
            _key = await Queries.KeyAsync(_who, _board.BoardId);
    }

    private string Address(string key) => $"{Public.Of(Navigation)}tavle/{_board!.Slug}/kalender/{key}.ics";

    private void Ask(FeedAction action) => (_asks, _message) = (action, "");

    private async Task ChangeAsync(FeedAction action)
    {
        _asks = null;
        try
        {
            var outcome = await (action == FeedAction.Renew
                ? Renewing.ExecuteAsync(_who, _board!.BoardId, _key) : Withdrawing.ExecuteAsync(_who, _board!.BoardId));
            if (outcome == Outcome.Denied)
            {
                Navigation.NavigateTo("/", forceLoad: true);
                return;
            }

            _key = await Queries.KeyAsync(_who, _board.BoardId);
            Say(Outcomes.Describe(T, outcome) ?? T[action + ".Done"].Value, outcome != Outcome.Done);
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            Say(Frame["Save.Failed"], isFailure: true);
        }
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
