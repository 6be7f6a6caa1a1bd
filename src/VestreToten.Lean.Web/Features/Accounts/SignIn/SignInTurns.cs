namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>
/// One try at a time for each e-mail address: tries side by side would otherwise overwrite each other's count and get
/// more than five before the lock. It also bounds how many passwords are hashed at once.
/// </summary>
internal sealed class SignInTurns : IDisposable
{
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for the turn, which ends when the answer is disposed.</summary>
    public async Task<IDisposable> TakeAsync(string email, CancellationToken cancellationToken)
    {
        var turn = _turns[(uint)email.GetHashCode(StringComparison.Ordinal) % _turns.Length];
        await turn.WaitAsync(cancellationToken);
        return new Taken(turn);
    }

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
