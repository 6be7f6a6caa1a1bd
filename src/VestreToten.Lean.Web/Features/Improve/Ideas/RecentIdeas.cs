namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>
/// Makes a form that is sent twice one idea: a double tap, or a phone that lost the answer and tries again. The last
/// hundred of each board are remembered, in memory: after a restart a retry may hang up a second note.
/// </summary>
internal sealed class RecentIdeas
{
    /// <summary>How many are remembered for each board.</summary>
    public const int MaxPerBoard = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<(int Board, string Fingerprint), Task<IdeaAnswer>> _known = [];
    private readonly Dictionary<int, Queue<string>> _received = [];

    /// <summary>Runs what is new; who comes again gets the first one's answer, also while that is on its way.</summary>
    public async Task<IdeaAnswer> OnceAsync(int boardId, string fingerprint, Func<Task<IdeaAnswer>> propose)
    {
        var mine = new TaskCompletionSource<IdeaAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Claim(boardId, fingerprint, mine.Task) is { } first)
            return await first;
        var answer = new IdeaAnswer(IdeaOutcome.TryAgain);
        try
        {
            answer = await propose();
            return answer;
        }
        finally
        {
            Remember(boardId, fingerprint, answer.Outcome == IdeaOutcome.Received);
            mine.SetResult(answer);
        }
    }

    private Task<IdeaAnswer>? Claim(int boardId, string fingerprint, Task<IdeaAnswer> mine)
    {
        lock (_gate)
        {
            if (_known.TryGetValue((boardId, fingerprint), out var first))
                return first;
            _known.Add((boardId, fingerprint), mine);
            return null;
        }
    }

    private void Remember(int boardId, string fingerprint, bool isReceived)
    {
        lock (_gate)
        {
            if (!isReceived)
            {
                // What came to nothing may be tried again.
                _known.Remove((boardId, fingerprint));
                return;
            }

            if (!_received.TryGetValue(boardId, out var received))
                _received.Add(boardId, received = new Queue<string>());
            received.Enqueue(fingerprint);
            if (received.Count > MaxPerBoard)
                _known.Remove((boardId, received.Dequeue()));
        }
    }
}
