using System.Reflection;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>The version of the program, as its tag says.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
