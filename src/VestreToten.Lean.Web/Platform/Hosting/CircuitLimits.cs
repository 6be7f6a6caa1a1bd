using System.Globalization;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>The settings under <c>Lean:Circuits</c>: how many screens may be open at once. Each is a WebSocket.</summary>
/// <param name="PerAccount">Of one account, all its sessions together: so many walls may share a sign-in.</param>
/// <param name="InAll">Of all accounts.</param>
internal sealed record CircuitLimits(int PerAccount, int InAll)
{
    public const int DefaultPerAccount = 200;

    public const int DefaultInAll = 4_500;

    private const int Max = 50_000;

    public static CircuitLimits Read(IConfiguration configuration)
    {
        var limits = configuration.GetSection("Lean:Circuits");
        var inAll = Number(limits["InAll"], "Lean__Circuits__InAll", DefaultInAll);
        // One account never takes every place, unless somebody has said so.
        var perAccount = Number(limits["PerAccount"], "Lean__Circuits__PerAccount", Math.Min(DefaultPerAccount, Math.Max(1, inAll / 2)));
        return perAccount <= inAll
            ? new CircuitLimits(perAccount, inAll)
            : throw new SettingException("Lean__Circuits__PerAccount", "must not be more than Lean__Circuits__InAll");
    }

    private static int Number(string? setting, string name, int byDefault) =>
        setting is null ? byDefault
        : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Max ? number
        : throw new SettingException(name, string.Create(CultureInfo.InvariantCulture, $"must be a number from 1 to {Max}"));
}
