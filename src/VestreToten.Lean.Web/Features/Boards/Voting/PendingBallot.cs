using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>A ballot on its way to disk, and the phone that waits for the answer.</summary>
internal sealed class PendingBallot(VotingRound round, byte[] tag, Ballot ballot)
{
    private readonly TaskCompletionSource<CastOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public VotingRound Round => round;

    public byte[] Tag => tag;

    public Ballot Ballot => ballot;

    public Task<CastOutcome> Outcome => _outcome.Task;

    public void Answer(CastOutcome outcome) => _outcome.TrySetResult(outcome);
}
