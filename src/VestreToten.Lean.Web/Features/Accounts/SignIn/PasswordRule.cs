using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>
/// Which passwords are refused: those that are short, and those that are easy to guess, by zxcvbn's estimate with Norwegian
/// words and the names around the account among what is tried first. No signs or capitals are asked for.
/// </summary>
internal sealed partial class PasswordRule : IPasswordValidator<Account>
{
    public const int MinLength = 12;

    /// <summary>The code of the error, beside Identity's own.</summary>
    public const string Guessable = "PasswordGuessable";

    /// <summary>Of zxcvbn's 0–4: 3 is some 34 bits, 10¹⁰ guesses, which at a hundred a day are never made.</summary>
    private const int MinScore = 3;

    /// <summary>The estimate takes longer than linear time. What is guessable in the first part only is not guessable.</summary>
    private const int MaxEstimated = 72;

    /// <summary>The fewest different characters.</summary>
    public const int MinDifferent = 4;

    private static readonly string[] AlwaysGuessed =
    [
        "passord", "passordet", "hemmelig", "hemmeleg", "velkommen", "velkomen", "sommer", "sommar", "vinter", "høst", "haust", "vår",
        "januar", "februar", "mars", "april", "juni", "juli", "august", "september", "oktober", "november", "desember",
        "mandag", "måndag", "tirsdag", "tysdag", "onsdag", "torsdag", "fredag", "lørdag", "laurdag", "søndag", "sundag",
        "norge", "noreg", "norsk", "oslo", "bergen", "trondheim", "stavanger", "kommune", "kommunen", "kommunal",
        "forbedring", "forbedringstavle", "forbedringstavla", "forbetring", "tavle", "tavla", "tavlemøte", "ullball", "trivsel",
        "omsorg", "sykehjem", "sjukeheim", "barnehage", "skole", "skule", "hjemmetjenesten", "avdeling", "leder", "leiar", "ansatt",
        "administrator", "bruker", "brukar", "innlogging", "logginn", "jobb", "jobben", "arbeid", "kaffe", "rosenborg", "brann",
        "vålerenga", "lillestrøm", "elsker", "elskar", "kjærlighet", "familie", "fotball", "ferie", "jul", "påske", "midtsommer",
        "drammen", "kristiansand", "tromsø", "hamar", "gjøvik", "toten", "innlandet", "hvaskjera", "gullunge", "vennskap",
    ];

    // Keeps its lists of words: they take longer to read than a password to estimate.
    private static readonly Zxcvbn.Zxcvbn Estimate = new();

    /// <summary>Whether a password is short, or the same few characters again and again.</summary>
    public static bool IsShort(string password) => password.Length < MinLength || password.Distinct().Count() < MinDifferent;

    /// <summary>Whether a password is easy to guess for one who knows the names around it.</summary>
    public static bool IsGuessable(string password, IEnumerable<string?> names) => Estimate.EvaluatePassword(
        password.Length > MaxEstimated ? password[..MaxEstimated] : password,
        [.. names.SelectMany(Words).Concat(AlwaysGuessed).Distinct()]).Score < MinScore;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        password is null || IsGuessable(password, [user.Name, user.Email])
            ? IdentityResult.Failed(new IdentityError { Code = Guessable, Description = "The password is easy to guess." })
            : IdentityResult.Success);

    /// <summary>The words of a name or an address, and what it is written in one.</summary>
    private static IEnumerable<string> Words(string? name)
    {
        var words = Word().Matches((name ?? "").ToLowerInvariant()).Select(m => m.Value).ToList();
        return words.Where(w => w.Length > 2).Append(string.Concat(words)).Where(w => w.Length > 0);
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
