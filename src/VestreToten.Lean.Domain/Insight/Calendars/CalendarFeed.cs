using System.Security.Cryptography;
using System.Text;

namespace VestreToten.Lean.Domain.Insight.Calendars;

/// <summary>
/// The secret address by which calendar programs, which cannot sign in, follow a board's meetings and due days. The
/// leader can withdraw it, and make a new one.
/// </summary>
public sealed class CalendarFeed
{
    private CalendarFeed()
    {
    }

    public int BoardId { get; private set; }

    /// <summary>The key: 128 random bits, written as <see cref="IdeaKey"/> writes them; null once withdrawn.</summary>
    public string? Key { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>Opens the address with a key.</summary>
    /// <exception cref="RuleViolationException"><c>calendar.key</c>: not one made by <see cref="IdeaKey.From"/>.</exception>
    public static CalendarFeed Open(int boardId, string key, DateTimeOffset now)
    {
        var feed = new CalendarFeed { BoardId = boardId };
        feed.Renew(key, now);
        return feed;
    }

    /// <summary>A new key; the address before leads nowhere any more.</summary>
    /// <exception cref="RuleViolationException"><c>calendar.key</c>.</exception>
    public void Renew(string key, DateTimeOffset now)
    {
        if (IdeaKey.Read(key) != key)
            throw new RuleViolationException("calendar.key");
        (Key, Since) = (key, now);
    }

    /// <summary>Nobody gets in by an address any more. Withdrawing twice changes nothing.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        if (Key is not null)
            (Key, Since) = (null, now);
    }

    /// <summary>
    /// Whether somebody has brought the key. What is compared are digests, and in a time that does not depend on them: how
    /// long the answer takes tells nothing of the key.
    /// </summary>
    public bool IsOpenedBy(string brought) =>
        Key is not null && CryptographicOperations.FixedTimeEquals(Digest(Key), Digest(brought));

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
