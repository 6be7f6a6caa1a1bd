namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>Where to go after signing in: only ever an address of this server.</summary>
internal static class ReturnAddress
{
    /// <summary>The address where it is local, else the front page.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.Length <= 2000 && !address.Any(c => c is < ' ' or > '~' or '\\')
            ? address
            : "/";
}
