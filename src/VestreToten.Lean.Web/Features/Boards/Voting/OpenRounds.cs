using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>The open rounds by code and by number. What is not in memory is looked up: after a restart, or from another node.</summary>
internal sealed class OpenRounds(IDbContextFactory<LeanDbContext> contexts, KeyFolder keyFolder)
{
    private readonly ConcurrentDictionary<string, VotingRound> _byCode = new();
    private readonly ConcurrentDictionary<int, VotingRound> _byId = new();

    /// <summary>A round has been forgotten: it is closing, or has been closed.</summary>
    public event Action? Forgotten;

    /// <summary>The open round of exactly this code, where it is in memory; without asking anybody.</summary>
    public VotingRound? Known(ReadOnlySpan<char> code) =>
        _byCode.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var round) ? round : null;

    /// <summary>The round a code leads to, whether it was closed, or neither.</summary>
    public async ValueTask<(VotingRound? Round, bool WasClosed)> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (_byCode.TryGetValue(code, out var known))
            return (known, false);
        var hash = JoinCode.Hash(code);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // The newest first: an old round's code may, once in 25 billion, come again.
        var round = await db.BallRounds.Where(r => r.CodeHash == hash).OrderByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (round is null)
            return (null, false);
        // A round that closes while it is being read, or has lost its key, takes no more ballots either.
        var open = round.State == RoundState.Open ? await LoadAsync(db, round, cancellationToken) : null;
        return (open, open is null);
    }

    /// <summary>The open round of that number, or null.</summary>
    public async ValueTask<VotingRound?> FindAsync(int id, CancellationToken cancellationToken)
    {
        if (_byId.TryGetValue(id, out var known))
            return known;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var round = await db.BallRounds.SingleOrDefaultAsync(r => r.Id == id && r.State == RoundState.Open, cancellationToken);
        return round is null ? null : await LoadAsync(db, round, cancellationToken);
    }

    /// <summary>Forgets a round and zeroes its keys.</summary>
    public void Forget(int id)
    {
        // By what the codes lead to, not by the round's own code: a reading that lost its race may have left one behind.
        foreach (var entry in _byCode.Where(e => e.Value.Id == id))
            _byCode.TryRemove(entry);
        if (_byId.TryRemove(id, out var round))
            round.Dispose();
        Forgotten?.Invoke();
    }

    /// <summary>Forgets every round that is open no more: another node may have closed it, or a reading failed half-way.</summary>
    public async Task ForgetClosedAsync(CancellationToken cancellationToken)
    {
        var known = _byId.Keys.Concat(_byCode.Values.Select(r => r.Id)).Distinct().ToList();
        if (known.Count == 0)
            return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var open = await db.BallRounds.Where(r => known.Contains(r.Id) && r.State == RoundState.Open).Select(r => r.Id)
            .ToListAsync(cancellationToken);
        foreach (var closed in known.Except(open))
            Forget(closed);
    }

    /// <summary>The keys of a round, from its two halves; null where the file is lost, and the ballots with it.</summary>
    public RoundKeys? KeysOf(BallRound round)
    {
        if (round.DatabaseKey is not { } databaseHalf || keyFolder.Read(round.KeyName) is not { } fileHalf)
            return null;
        var keys = new RoundKeys(fileHalf, databaseHalf);
        CryptographicOperations.ZeroMemory(fileHalf);
        CryptographicOperations.ZeroMemory(databaseHalf);
        return keys;
    }

    private async Task<VotingRound?> LoadAsync(LeanDbContext db, BallRound round, CancellationToken cancellationToken)
    {
        var unitName = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where board.Id == round.BoardId
            select unit.Name)
            .SingleAsync(cancellationToken);
        var goalIds = round.Goals.Select(g => g.GoalId).ToList();
        var goals = await db.WellbeingGoals.Where(g => goalIds.Contains(g.Id)).ToDictionaryAsync(g => g.Id, cancellationToken);
        var words = round.Goals.OrderBy(g => g.Position)
            .Select(g => goals[g.GoalId].Wordings.Single(w => w.Number == g.Wording).Text).ToList();
        if (KeysOf(round) is not { } keys)
            return null;
        var fresh = new VotingRound(round.Id, round.BoardId, unitName, round.Week, words, keys) { IsSlipsOnly = round.IsSlipsOnly };
        var kept = _byId.GetOrAdd(round.Id, fresh);
        if (!ReferenceEquals(kept, fresh))
            fresh.Dispose();
        _byCode[kept.Keys.Code] = kept;
        // Closed while it was being read here: its closer may have looked for it in vain.
        if (await db.BallRounds.AnyAsync(r => r.Id == round.Id && r.State == RoundState.Open, cancellationToken))
            return kept;
        Forget(round.Id);
        return null;
    }
}
