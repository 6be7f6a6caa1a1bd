using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Web.Features.Voting;

/// <summary>An open round as phones meet it, kept in memory with its keys.</summary>
public sealed class VotingRound(int id, int boardId, string unitName, IsoWeek week, IReadOnlyList<string> goals, RoundKeys keys)
    : IDisposable
{
    public int Id => id;

    public int BoardId => boardId;

    public string UnitName => unitName;

    public IsoWeek Week => week;

    /// <summary>The goals' words, in the order of the vases.</summary>
    public IReadOnlyList<string> Goals => goals;

    public RoundKeys Keys => keys;

    public void Dispose() => keys.Dispose();
}
