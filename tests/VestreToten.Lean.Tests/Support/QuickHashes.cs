using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Tests.Support;

/// <summary>Hashes of passwords that take a millisecond: those in use are slow by design, and a fifth of the tests' time.</summary>
internal static class QuickHashes
{
    public const int Iterations = 1000;

    public static TypedPasswordHasher Hasher { get; } = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    /// <summary>Has a program hash its passwords so.</summary>
    public static void Use(IServiceCollection services) => services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = Iterations);

    public static string Of(string password) => Hasher.HashPassword(new Account(), password);
}
