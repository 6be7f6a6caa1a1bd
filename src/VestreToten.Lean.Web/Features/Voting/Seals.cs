using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Web.Features.Voting;

/// <summary>The seals of one commit, one for each round that it writes to.</summary>
internal sealed class Seals : IDisposable
{
    private readonly Dictionary<int, BallotSeal> _seals = [];

    public BallotSeal Of(VotingRound round)
    {
        if (!_seals.TryGetValue(round.Id, out var seal))
            _seals[round.Id] = seal = round.Keys.Seal(round.Id);
        return seal;
    }

    public void Dispose()
    {
        foreach (var seal in _seals.Values)
            seal.Dispose();
    }
}
