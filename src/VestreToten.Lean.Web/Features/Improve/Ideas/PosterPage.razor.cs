using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Shell;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>The leader's poster with the board's QR, and what to do when one has gone astray.</summary>
public sealed partial class PosterPage
{
    private string? _key;
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

    private async Task AskAsync(Change change)
    {
        var question = new Question("idea", T[$"Key.{change}.Title"], T[$"Key.{change}.Sure"], T[$"Key.{change}.Yes"], T["Key.No"]);
        if (await Desk!.AskAsync(question) is not null)
            await ChangeAsync(change);
    }

    /// <summary>Without a key there is no poster to lose: a new one needs no second word.</summary>
    private async Task AskToRenewAsync()
    {
        if (_key is null)
            await ChangeAsync(Change.Renew);
        else
            await AskAsync(Change.Renew);
    }

    private async Task ChangeAsync(Change change)
    {
        _message = "";
        Context!.Say(null);
        await Context.RunAsync(async () =>
        {
            var outcome = await (change == Change.Renew
                ? Renew.ExecuteAsync(Context.User, Context.BoardId)
                : Withdraw.ExecuteAsync(Context.User, Context.BoardId));
            _key = await Queries.KeyAsync(Context.User, Context.BoardId);
            if (outcome == Outcome.Done)
                Context.Say(T[change == Change.Renew ? "Key.Renewed" : "Key.IsWithdrawn"]);
            else
                _message = Outcomes.Describe(T, outcome)!;
        });
        if (Failure is not null)
            _message = T["Key.Failed"];
    }
}
