using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>
/// Hashes passwords in one spelling: a Mac may send an å as an a and a ring, and a pasted password may bring along what cannot
/// be seen. A hash from before that, of another spelling, is right too, and is to be made again.
/// </summary>
internal sealed class TypedPasswordHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<Account>
{
    /// <summary>Of PBKDF2 with SHA-512: OWASP's least, as of its Password Storage Cheat Sheet of 2023. The framework's own is 100,000.</summary>
    public const int Iterations = 210_000;

    private const int HashBytes = 32;

    private static readonly byte[] Salt = new byte[16];

    private readonly PasswordHasher<Account> _hasher = new(options);
    private long _iterations;

    /// <summary>How many iterations its checks have taken: what the time of an answer is made of.</summary>
    internal long CheckedIterations => Interlocked.Read(ref _iterations);

    public string HashPassword(Account user, string password) => _hasher.HashPassword(user, PlainText.Characters(password));

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        var password = PlainText.Characters(providedPassword);
        if (Check(user, hashedPassword, password) is not PasswordVerificationResult.Failed and var result)
            return result;
        // Of a plain password there is one spelling only, and nothing more to hash.
        string[] older = [providedPassword, password.Normalize(NormalizationForm.FormD)];
        return older.Distinct().Where(spelling => spelling != password)
            .Any(spelling => Check(user, hashedPassword, spelling) != PasswordVerificationResult.Failed)
            ? PasswordVerificationResult.SuccessRehashNeeded
            : PasswordVerificationResult.Failed;
    }

    /// <summary>
    /// A wrong password takes as long whatever its hash was made with: an older, quicker hash would be answered sooner than an
    /// address that nobody has, and tell that it is somebody's.
    /// </summary>
    private PasswordVerificationResult Check(Account user, string hash, string password)
    {
        var result = _hasher.VerifyHashedPassword(user, hash, password);
        var (done, wanted) = (IterationsOf(hash), options.Value.IterationCount);
        Interlocked.Add(ref _iterations, done);
        if (result != PasswordVerificationResult.Failed || done >= wanted)
            return result;
        Rfc2898DeriveBytes.Pbkdf2(password, Salt, wanted - done, HashAlgorithmName.SHA512, HashBytes);
        Interlocked.Add(ref _iterations, wanted - done);
        return result;
    }

    /// <summary>The framework's format: a mark, the function, the iterations, the length of the salt; before version 3, 1,000 iterations.</summary>
    private static int IterationsOf(string hash)
    {
        Span<byte> bytes = stackalloc byte[256];
        return Convert.TryFromBase64String(hash, bytes, out var length) && length > 13 && bytes[0] == 1
            ? (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes[5..]), int.MaxValue)
            : 1000;
    }
}
