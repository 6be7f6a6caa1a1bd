using System.Collections.Concurrent;
using System.Threading.Channels;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>Takes letters with links, and lets nobody wait for the mail server.</summary>
internal sealed class LinkMail(TimeProvider time, MailSettings? mail = null)
{
    private const int MaxWaiting = 5_000;

    private readonly Channel<LinkLetter> _letters = Channel.CreateBounded<LinkLetter>(MaxWaiting);
    private readonly ConcurrentDictionary<string, byte> _waiting = [];

    /// <summary>Whether this server sends mail at all.</summary>
    public bool IsSetUp { get; } = mail is not null;

    public ChannelReader<LinkLetter> Letters => _letters.Reader;

    /// <summary>Hands a letter over; false where no mail is sent from here, or far too many letters wait.</summary>
    public bool TrySend(LinkLetter letter)
    {
        if (!IsSetUp)
            return false;
        var key = KeyOf(LinkSecret.Hash(letter.Secret));
        _waiting.TryAdd(key, 0);
        if (_letters.Writer.TryWrite(letter with { Queued = time.GetUtcNow() }))
            return true;
        _waiting.TryRemove(key, out _);
        return false;
    }

    /// <summary>Whether any letter is on its way.</summary>
    public bool HasWaiting => !_waiting.IsEmpty;

    /// <summary>Whether the letter with a link, by the link's hash, has been neither sent nor given up yet.</summary>
    public bool IsWaiting(byte[] hash) => _waiting.ContainsKey(KeyOf(hash));

    /// <summary>A letter was sent, or given up.</summary>
    public void HasLeft(LinkLetter letter) => _waiting.TryRemove(KeyOf(LinkSecret.Hash(letter.Secret)), out _);

    private static string KeyOf(byte[] hash) => Convert.ToBase64String(hash);
}
