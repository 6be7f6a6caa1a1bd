namespace VestreToten.Lean.Web.Platform.Commands;

/// <summary>
/// How a saved change is taken back, by the one who made it. Held in memory by whoever shows <em>Angre</em>, and by nobody
/// else: it is never stored and never logged, and ends with the circuit.
/// </summary>
public sealed class BoardUndo
{
    private readonly Func<CancellationToken, Task<Outcome>> _run;

    /// <summary>Whether it has been taken back.</summary>
    public bool IsDone { get; private set; }

    internal BoardUndo(Func<CancellationToken, Task<Outcome>> run) => _run = run;

    /// <summary>
    /// Asks the right anew and puts every row back. <see cref="Outcome.Conflict"/>, and nothing is changed, where one of them
    /// is no longer as the change left it.
    /// </summary>
    public async Task<Outcome> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        var outcome = await _run(cancellationToken);
        IsDone |= outcome == Outcome.Done;
        return outcome;
    }
}
