using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>The setting <c>Lean:Proxy:Known</c>: the proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Others' are not.</summary>
internal sealed record ProxySettings(IReadOnlyList<IPNetwork> Known)
{
    private const string Setting = "Lean__Proxy__Known";

    private static readonly char[] Between = [' ', ',', ';'];

    /// <summary>Null where none is set.</summary>
    public static ProxySettings? Read(IConfiguration configuration)
    {
        if (configuration["Lean:Proxy:Known"] is not { } setting || string.IsNullOrWhiteSpace(setting))
            return null;
        // The framework's own switch believes whoever connects, before the known are asked for.
        if (string.Equals(configuration["ForwardedHeaders_Enabled"], "true", StringComparison.OrdinalIgnoreCase))
            throw new SettingException(Setting, "and ASPNETCORE_FORWARDEDHEADERS_ENABLED are set: the latter believes every proxy, so take it away");
        return new ProxySettings([.. setting.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(From)]);
    }

    /// <summary>How the framework is to read the headers: from the nearest proxy outwards, for as long as each is known.</summary>
    /// <param name="takesPathOff">Whether one may take off the path that the program lies under, and say so.</param>
    public ForwardedHeadersOptions ToOptions(bool takesPathOff)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        if (takesPathOff)
            options.ForwardedHeaders |= ForwardedHeaders.XForwardedPrefix;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in Known)
            options.KnownIPNetworks.Add(network);
        return options;
    }

    private static IPNetwork From(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        if (IPNetwork.TryParse(text, out var network))
            return network.PrefixLength > 0 ? network : throw new SettingException(Setting, "must not hold every address there is");
        throw new SettingException(Setting, "must be addresses or networks with spaces between, as in 10.0.0.5 192.168.10.0/24");
    }
}
