using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>The leader's poster with the board's QR, and what to do when one has gone astray.</summary>
public sealed partial class PosterPage
{
    private ClaimsPrincipal _who = new();
    private BoardKey? _board;
    private string? _key;
    private Change? _asked;
    private string _message = "";

    private enum Change
    {
        Renew,
        Withdraw,
    }

    [Parameter, EditorRequired] public required string Unit { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [Inject] internal AccessCheck Access { get; set; } = default!;

    [Inject] internal IdeaKeyQueries Queries { get; set; } = default!;

    [Inject] internal OpenIdeas Open { get; set; } = default!;

    [Inject] internal RenewIdeas Renew { get; set; } = default!;

    [Inject] internal WithdrawIdeas Withdraw { get; set; } = default!;

    [Inject] internal NavigationManager Navigation { get; set; } = default!;

    [Inject] internal PublicAddress Public { get; set; } = default!;

    private string Address => $"{Public.Of(Navigation)}i/{_key}";

    protected override async Task OnInitializedAsync()
    {
        _who = (await Authentication).User;
        _board = await Access.FindAsync(_who, Right.SetUpBoard, Unit);
        if (_board is null)
        {
            Navigation.NotFound();
            return;
        }

        await Open.ExecuteAsync(_who, _board.BoardId);
        _key = await Queries.KeyAsync(_who, _board.BoardId);
    }

    private void Ask(Change change) => (_asked, _message) = (change, "");

    /// <summary>Without a key there is no poster to lose: a new one needs no second word.</summary>
    private async Task AskToRenewAsync()
    {
        if (_key is null)
            await ChangeAsync(Change.Renew);
        else
            Ask(Change.Renew);
    }

    private async Task ChangeAsync(Change change)
    {
        _asked = null;
        try
        {
            var outcome = change == Change.Renew
                ? await Renew.ExecuteAsync(_who, _board!.BoardId)
                : await Withdraw.ExecuteAsync(_who, _board!.BoardId);
            if (outcome == Outcome.Denied)
            {
                Navigation.NavigateTo("/", forceLoad: true);
                return;
            }

            _key = await Queries.KeyAsync(_who, _board.BoardId);
            _message = T[change == Change.Renew ? "Key.Renewed" : "Key.IsWithdrawn"];
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            _message = T["Key.Failed"];
        }
    }
}
