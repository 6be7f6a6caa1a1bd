using System.Threading.Channels;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>Takes letters about what was done to accounts, and lets nobody wait for the mail server.</summary>
internal sealed class NoticeMail(MailSettings? mail = null)
{
    private const int MaxWaiting = 5_000;

    private readonly Channel<NoticeLetter> _letters = Channel.CreateBounded<NoticeLetter>(MaxWaiting);

    public ChannelReader<NoticeLetter> Letters => _letters.Reader;

    /// <summary>Hands a letter over; nothing happens where no mail is sent from here, or far too many letters wait.</summary>
    public void TrySend(NoticeLetter letter)
    {
        if (mail is not null)
            _letters.Writer.TryWrite(letter);
    }
}
