using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>The first address that the program listens on, as a browser on this machine can open it.</summary>
internal static class ListenedAddress
{
    /// <summary>The address, without a slash at its end. Servers also listen on "any", which no browser opens.</summary>
    /// <param name="server">The server.</param>
    /// <param name="pathBase">The path that the program lies under.</param>
    public static string Of(IServer server, string pathBase)
    {
        var first = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        foreach (var any in (string[])["//[::]", "//0.0.0.0", "//+", "//*"])
            first = first.Replace(any, "//localhost", StringComparison.Ordinal);
        return first.TrimEnd('/') + pathBase;
    }
}
