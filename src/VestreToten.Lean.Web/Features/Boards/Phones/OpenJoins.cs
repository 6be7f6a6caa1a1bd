using System.Security.Cryptography;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>
/// Which boards phones may join just now, in memory alone: stored, the minutes would stand beside the phones that joined in them.
/// After a restart the leader opens again.
/// </summary>
internal sealed class OpenJoins(TimeProvider time)
{
    /// <summary>For how long phones may join.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>How many phones join while it is open.</summary>
    public const int MaxJoins = 60;

    private readonly Lock _gate = new();
    private readonly Dictionary<int, OpenJoin> _open = [];

    /// <summary>Lets phones join for a quarter of an hour from now. The key of a time before leads nowhere any more.</summary>
    public OpenJoin Open(int boardId)
    {
        lock (_gate)
        {
            Sweep();
            return _open[boardId] = new OpenJoin(boardId, IdeaKey.From(RandomNumberGenerator.GetBytes(IdeaKey.Bytes)), time.GetUtcNow() + Lifetime);
        }
    }

    /// <returns>Whether it was open.</returns>
    public bool Close(int boardId)
    {
        lock (_gate)
        {
            Sweep();
            return _open.Remove(boardId);
        }
    }

    /// <summary>The time in which phones may join a board; null where they may not.</summary>
    public OpenJoin? Of(int boardId)
    {
        lock (_gate)
        {
            Sweep();
            return _open.GetValueOrDefault(boardId);
        }
    }

    /// <summary>The same by the key in a phone's address, in whatever way it was typed.</summary>
    public OpenJoin? Find(string? typed)
    {
        if (IdeaKey.Read(typed) is not { } key)
            return null;
        lock (_gate)
        {
            Sweep();
            return _open.Values.FirstOrDefault(j => j.Key == key);
        }
    }

    /// <summary>Takes a place for one phone; false where it is closed, or so many have joined.</summary>
    public bool TryTake(OpenJoin join)
    {
        lock (_gate)
        {
            Sweep();
            if (_open.GetValueOrDefault(join.BoardId) is not { } open || open.Key != join.Key || open.Joined >= MaxJoins)
                return false;
            _open[join.BoardId] = open with { Joined = open.Joined + 1 };
            return true;
        }
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var over in _open.Values.Where(j => j.Until <= now).ToList())
            _open.Remove(over.BoardId);
    }
}

/// <summary>A time in which phones may join a board.</summary>
/// <param name="BoardId">The board.</param>
/// <param name="Key">What stands in the address that they scan.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Joined">How many have joined in it.</param>
internal sealed record OpenJoin(int BoardId, string Key, DateTimeOffset Until, int Joined = 0);
