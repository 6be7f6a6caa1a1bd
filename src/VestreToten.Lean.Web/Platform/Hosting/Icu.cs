using System.Runtime.InteropServices;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>
/// Looks for ICU before .NET does: where there is none, .NET ends the process with a stack trace at the first thing that has to
/// do with a language. So nothing in here may.
/// </summary>
internal static class Icu
{
    private const int Oldest = 50, Newest = 120;

    /// <summary>
    /// Makes .NET do without, where ICU is missing, so that the program lives long enough to say so. Call it before anything else.
    /// </summary>
    /// <returns>Whether ICU is missing.</returns>
    public static bool DoWithoutIfMissing()
    {
        // Windows and macOS have their own; and a program may be published with one of its own.
        if (!OperatingSystem.IsLinux() || AppContext.GetData("System.Globalization.AppLocalIcu") is not null || IsThere())
            return false;
        AppContext.SetSwitch("System.Globalization.Invariant", true);
        return true;
    }

    private static bool IsThere()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU") is { Length: > 0 } local)
        {
            // "72.1", or "suffix:72.1".
            var parts = local.Split(':');
            var suffix = parts.Length > 1 ? parts[0] : "";
            return NativeLibrary.TryLoad("libicuuc" + suffix + ".so." + parts[^1], typeof(Icu).Assembly, null, out _);
        }

        for (var version = Newest; version >= Oldest; version--)
        {
            if (NativeLibrary.TryLoad($"libicuuc.so.{version}", out _))
                return true;
        }

        return NativeLibrary.TryLoad("libicuuc.so", out _);
    }
}
