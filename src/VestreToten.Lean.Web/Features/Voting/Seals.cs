using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Web.Features.Voting;

/// <summary>The writer's own seals, one for each round it writes to: a seal serves one thread.</summary>
internal sealed class Seals : IDisposable
{
    private readonly Dictionary<int, BallotSeal> _seals = [];

    public BallotSeal Of(VotingRound round)
    {
        if (!_seals.TryGetValue(round.Id, out var seal))
            _seals[round.Id] = seal = round.Keys.Seal(round.Id);
        return seal;
    }

    public void Drop(int roundId)
    {
        if (_seals.Remove(roundId, out var seal))
            seal.Dispose();
    }

    public void Dispose()
    {
        foreach (var seal in _seals.Values)
            seal.Dispose();
        _seals.Clear();
    }
}
