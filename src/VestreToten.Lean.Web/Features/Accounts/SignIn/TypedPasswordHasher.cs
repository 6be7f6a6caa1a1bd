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

    private readonly PasswordHasher<Account> _hasher = new(options);

    public string HashPassword(Account user, string password) => _hasher.HashPassword(user, PlainText.Characters(password));

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        var password = PlainText.Characters(providedPassword);
        if (_hasher.VerifyHashedPassword(user, hashedPassword, password) is not PasswordVerificationResult.Failed and var result)
            return result;
        // Of a plain password there is one spelling only, and nothing more to hash.
        string[] older = [providedPassword, password.Normalize(NormalizationForm.FormD)];
        return older.Distinct().Where(spelling => spelling != password)
            .Any(spelling => _hasher.VerifyHashedPassword(user, hashedPassword, spelling) != PasswordVerificationResult.Failed)
            ? PasswordVerificationResult.SuccessRehashNeeded
            : PasswordVerificationResult.Failed;
    }
}
