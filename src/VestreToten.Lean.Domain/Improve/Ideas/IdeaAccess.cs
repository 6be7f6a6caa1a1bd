namespace VestreToten.Lean.Domain.Improve.Ideas;

/// <summary>
/// Whether, and by which key, phones may put up ideas on a board without signing in. The leader can withdraw the key of a
/// poster that has gone astray, and make a new one.
/// </summary>
public sealed class IdeaAccess
{
    private IdeaAccess()
    {
    }

    public int BoardId { get; private set; }

    /// <summary>The key, see <see cref="IdeaKey"/>; null once withdrawn.</summary>
    public string? Key { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>Lets phones in with a key.</summary>
    /// <exception cref="RuleViolationException"><c>ideas.key</c>: not one made by <see cref="IdeaKey.From"/>.</exception>
    public static IdeaAccess Open(int boardId, string key, DateTimeOffset now)
    {
        var access = new IdeaAccess { BoardId = boardId };
        access.Renew(key, now);
        return access;
    }

    /// <summary>A new key; the one before leads nowhere any more.</summary>
    /// <exception cref="RuleViolationException"><c>ideas.key</c>.</exception>
    public void Renew(string key, DateTimeOffset now)
    {
        if (IdeaKey.Read(key) != key)
            throw new RuleViolationException("ideas.key");
        (Key, Since) = (key, now);
    }

    /// <summary>Nobody gets in by a key any more. Withdrawing twice changes nothing.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        if (Key is not null)
            (Key, Since) = (null, now);
    }
}
