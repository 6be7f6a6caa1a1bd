using System.Security.Cryptography;
using System.Text;
using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Web.Features.Administration.SetUp;

/// <summary>Whether there is an account yet, and until then the one-time token: in memory alone, new at every start.</summary>
internal sealed class SetUpState(FirstLook look)
{
    /// <summary>128 bits, in hexadecimal.</summary>
    private const int TokenLength = 32;

    private volatile bool _isDone;
    private volatile byte[]? _token;

    /// <summary>Whether everything may answer.</summary>
    public bool IsDone => _isDone;

    /// <summary>There is an account, or this is the demonstration.</summary>
    public void Finish() => _isDone = true;

    /// <summary>Makes the token that this start's address carries.</summary>
    public string MakeToken()
    {
        var token = RandomNumberGenerator.GetHexString(TokenLength, lowercase: true);
        _token = Encoding.ASCII.GetBytes(token);
        return token;
    }

    /// <summary>Whether this is the token; takes equally long whatever is wrong with it.</summary>
    public bool Knows(string typed) =>
        _token is { } token && typed.Length == TokenLength
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed), token);

    /// <summary>Asks the database: another server, or another tab, may have been first.</summary>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        if (await look.HasAccountsAsync(cancellationToken))
            Finish();
        return IsDone;
    }
}
