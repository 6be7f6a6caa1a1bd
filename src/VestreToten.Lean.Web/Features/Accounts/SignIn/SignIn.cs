using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>What became of the password, whose it is, and how long there is to wait.</summary>
internal sealed record SignInAnswer(PasswordOutcome Outcome, Account? Account = null, TimeSpan Wait = default);

/// <summary>Checks an e-mail address and a password. What follows, <see cref="EnterAccount"/> knows.</summary>
internal sealed class SignIn(CheckPassword check)
{
    public async Task<SignInAnswer> ExecuteAsync(string email, string password, TryPlace place, CancellationToken cancellationToken)
    {
        var answer = await check.ExecuteAsync(email, password, place, cancellationToken);
        return new SignInAnswer(answer.Outcome, answer.Account, answer.Wait);
    }
}
