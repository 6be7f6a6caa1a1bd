using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>The leader's poster with the board's QR, and what to do when one has gone astray.</summary>
public sealed partial class PosterPage
{
    private string? _key;
    private Change? _asked;
    private string _message = "";

    private enum Change
    {
        Renew,
        Withdraw,
    }

    [Inject] internal IdeaKeyQueries Queries { get; set; } = default!;

    [Inject] internal OpenIdeas Open { get; set; } = default!;

    [Inject] internal RenewIdeas Renew { get; set; } = default!;

    [Inject] internal WithdrawIdeas Withdraw { get; set; } = default!;

    [Inject] internal PublicAddress Public { get; set; } = default!;

    protected override Right RequiredRight => Right.SetUpBoard;

    private string Address => $"{Public.Of(Navigation)}i/{_key}";

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Context is null)
            return;
        await Open.ExecuteAsync(Context.User, Context.BoardId);
        _key = await Queries.KeyAsync(Context.User, Context.BoardId);
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
        await Context!.RunAsync(async () =>
        {
            await (change == Change.Renew
                ? Renew.ExecuteAsync(Context.User, Context.BoardId)
                : Withdraw.ExecuteAsync(Context.User, Context.BoardId));
            _key = await Queries.KeyAsync(Context.User, Context.BoardId);
            _message = T[change == Change.Renew ? "Key.Renewed" : "Key.IsWithdrawn"];
        });
        if (Failure is not null)
            _message = T["Key.Failed"];
    }
}
