using System.Text;
using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>
/// Hashes passwords in one spelling: a Mac may send an å as an a and a ring, and a pasted password may bring along what cannot
/// be seen. A hash from before that, of another spelling, is right too, and is to be made again.
/// </summary>
internal sealed class TypedPasswordHasher : IPasswordHasher<Account>
{
    private readonly PasswordHasher<Account> _hasher = new();

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
