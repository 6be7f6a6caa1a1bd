using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.TwoFactor;

/// <summary>Codes that work once each where the app is lost: 80 random bits, in letters and digits that are not mixed up.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    /// <summary>How many signs a code has, hyphens left out.</summary>
    public const int Length = 16;

    private const int Bytes = 10;

    /// <summary>New codes in place of those that there may be. The caller saves, in a transaction.</summary>
    /// <returns>The codes: nobody is told them again.</returns>
    public static async Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(this LeanDbContext db, int accountId, CancellationToken cancellationToken)
    {
        await db.RecoveryCodes.Where(c => c.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
        var codes = Enumerable.Range(0, Count).Select(_ => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(Bytes))).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { AccountId = accountId, Hash = Hash(code) }));
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))];
    }

    /// <summary>Takes a code, for good; false where it is none.</summary>
    public static async Task<bool> TakeRecoveryCodeAsync(this LeanDbContext db, int accountId, string code, CancellationToken cancellationToken)
    {
        var hash = Hash(code);
        return await db.RecoveryCodes.Where(c => c.AccountId == accountId && c.Hash == hash).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    private static byte[] Hash(string code) => SHA256.HashData(Encoding.ASCII.GetBytes(code));
}
