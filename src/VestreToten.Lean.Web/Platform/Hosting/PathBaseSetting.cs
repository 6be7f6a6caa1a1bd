using System.Text.RegularExpressions;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>The setting <c>Lean:Proxy:PathBase</c>: the path that the program lies under behind a proxy, as in <c>/tavla</c>.</summary>
internal static partial class PathBaseSetting
{
    public const string Name = "Lean__Proxy__PathBase";

    /// <summary>The path, without a slash at its end; empty where the program has a host name of its own.</summary>
    /// <exception cref="SettingException">It cannot be read.</exception>
    public static string Read(IConfiguration configuration)
    {
        if ((configuration["Lean:Proxy:PathBase"] ?? "").Trim() is not { Length: > 0 } setting || setting == "/")
            return "";
        return Shape().IsMatch(setting) && setting.Length <= 100
            ? setting.TrimEnd('/')
            : throw new SettingException(Name, "must be a path of letters a to z, digits and hyphens, as in /tavla");
    }

    // Plain signs alone: such a path looks the same in an address, a cookie and a proxy's settings.
    [GeneratedRegex("^(/[A-Za-z0-9](?:[A-Za-z0-9_-]*))+/?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
