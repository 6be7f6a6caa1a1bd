using System.Globalization;
using System.Threading.Channels;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Accounts.Recovery;

/// <summary>An address that somebody asks a new password for, in normal form.</summary>
internal sealed record RecoveryRequest(string Key, CultureInfo Language);

/// <summary>
/// Takes requests for a new password. Nothing is looked up before the answer: whether there is such an account shows neither in
/// what is answered nor in how long it takes. Requests above the budget are dropped without a word.
/// </summary>
internal sealed class RecoveryRequests(LinkMail mail, TimeProvider time)
{
    /// <summary>Letters an hour to one address.</summary>
    public const int PerAddress = 3;

    /// <summary>Requests an hour from one place: a kommune sits behind one address.</summary>
    public const int PerPlace = 60;

    private readonly FailureBudget<string> _byAddress = new(time, PerAddress, TimeSpan.FromHours(1));
    private readonly FailureBudget<TryPlace> _byPlace = new(time, PerPlace, TimeSpan.FromHours(1));
    private readonly Channel<RecoveryRequest> _requests = Channel.CreateBounded<RecoveryRequest>(1_000);

    public bool IsMailSetUp => mail.IsSetUp;

    public ChannelReader<RecoveryRequest> Requests => _requests.Reader;

    public void Ask(string email, TryPlace place, CultureInfo language)
    {
        if (EmailAddress.Key(email) is { } key && _byPlace.Spend(place) && _byAddress.Spend(key))
            _requests.Writer.TryWrite(new RecoveryRequest(key, language));
    }
}
