using System.Threading.Channels;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>Takes letters with links, and lets nobody wait for the mail server.</summary>
internal sealed class LinkMail(MailSettings? mail = null)
{
    private const int MaxWaiting = 5_000;

    private readonly Channel<LinkLetter> _letters = Channel.CreateBounded<LinkLetter>(MaxWaiting);

    /// <summary>Whether this server sends mail at all.</summary>
    public bool IsSetUp { get; } = mail is not null;

    public ChannelReader<LinkLetter> Letters => _letters.Reader;

    /// <summary>Hands a letter over; false where no mail is sent from here, or far too many letters wait.</summary>
    public bool TrySend(LinkLetter letter) => IsSetUp && _letters.Writer.TryWrite(letter);
}
