using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Platform.Paths;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Accounts.Tokens;

/// <summary>The keys of whoever has signed in.</summary>
public sealed partial class ApiTokensPage
{
    private static readonly int[] Choices = [30, 90, 180, ApiToken.MaxDays];

    private ClaimsPrincipal _who = new();
    private IReadOnlyList<ApiTokenView> _tokens = [];
    private ElementReference _secretField;
    private bool _hasNewSecret;
    private string? _name;
    private int _days = 90;
    private string? _nameFault;
    private string? _password;
    private string? _passwordFault;
    private string? _secret;
    private string _message = "";
    private bool _isFailure;

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [CascadingParameter] public required IDesk Desk { get; set; }

    [Inject] internal ApiTokenQueries Queries { get; set; } = default!;

    [Inject] internal IssueApiToken Issuing { get; set; } = default!;

    [Inject] internal RevokeApiToken Revoking { get; set; } = default!;

    [Inject] internal NavigationManager Navigation { get; set; } = default!;

    [Inject] internal IJSRuntime Script { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _who = (await Authentication).User;
        if (await Queries.ReadAsync(_who) is { } tokens)
            _tokens = tokens;
        else
            Navigation.NotFound();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_hasNewSecret)
            await _secretField.FocusAsync();
        _hasNewSecret = false;
    }

    private async Task AskAsync(ApiTokenView token)
    {
        _message = "";
        var question = new Question("token", T["Revoke.Title", token.Name], T["Revoke.Ask", token.Name], T["Revoke.Do"], T["Cancel"]);
        if (await Desk.AskAsync(question) is not null)
            await RevokeAsync(token);
    }

    private Task MakeAsync() => WithStorageAsync(async () =>
    {
        (_nameFault, _passwordFault, _secret, _message) = (null, null, null, "");
        var answer = await Issuing.ExecuteAsync(_who, _name, _days, _password);
        switch (answer.Outcome)
        {
            case ApiTokenOutcome.Done:
                (_secret, _hasNewSecret, _name) = (answer.Secret, true, null);
                _password = null;
                Desk.Say(T["Made"]);
                break;
            case ApiTokenOutcome.NameMissing or ApiTokenOutcome.NameTooLong or ApiTokenOutcome.NameUnreadable:
                _nameFault = T["Fault." + answer.Outcome];
                break;
            case ApiTokenOutcome.PasswordMissing or ApiTokenOutcome.PasswordWrong or ApiTokenOutcome.PasswordLater:
                (_passwordFault, _password) = (T["Fault." + answer.Outcome], null);
                break;
            default:
                Handle(answer.Outcome);
                break;
        }
    });

    private Task RevokeAsync(ApiTokenView token) => WithStorageAsync(async () =>
    {
        _secret = null;
        var outcome = await Revoking.ExecuteAsync(_who, token.Id);
        if (outcome == ApiTokenOutcome.Done)
            Desk.Say(T["Revoke.Done"]);
        else
            Handle(outcome);
    });

    private void Handle(ApiTokenOutcome outcome)
    {
        if (outcome == ApiTokenOutcome.Denied)
            Navigation.NavigateTo(Navigation.Path("/"), forceLoad: true);
        else
            Say(T["Fault." + outcome], isFailure: true);
    }

    private async Task WithStorageAsync(Func<Task> change)
    {
        Desk.Say(null);
        try
        {
            await change();
            _tokens = await Queries.ReadAsync(_who) ?? [];
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            Say(Frame["Save.Failed"], isFailure: true);
        }
    }

    private async Task CopyAsync(string secret)
    {
        try
        {
            await Script.InvokeVoidAsync("navigator.clipboard.writeText", secret);
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
