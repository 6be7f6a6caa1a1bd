using System.Net;
using System.Net.NetworkInformation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>
/// Answers 400 where the <c>Host</c> header does not name this server, so that no redirect, link or QR code follows a name
/// that somebody else made up, and no foreign name can be bound to this address. Own are: this machine to itself, the
/// address that the connection came in by, the hosts that the program listens on, the machine's name where it listens on
/// all addresses, and the public address in the settings. Where <c>AllowedHosts</c> is set, the framework's filter decides.
/// </summary>
internal sealed partial class OwnHostMiddleware(
    RequestDelegate next, IServer server, LeanSettings settings, IConfiguration configuration, FaultAnswer answer, ILogger<OwnHostMiddleware> logger)
{
    private readonly bool _isDecidedBySettings = !string.IsNullOrWhiteSpace(configuration["AllowedHosts"]);
    private HashSet<string>? _names;
    private int _hasTold;

    public Task InvokeAsync(HttpContext context)
    {
        // Health says nothing of this server, and those who ask for it may know it by any name.
        if (_isDecidedBySettings || IsOwn(context) || context.Request.Path.StartsWithSegments("/healthz"))
            return next(context);
        // Once: it tells whoever set up a proxy what to do, and strangers cannot fill the log.
        if (Interlocked.Exchange(ref _hasTold, 1) == 0)
            LogForeign(logger);
        return answer.WriteAsync(context, StatusCodes.Status400BadRequest, isWrongHost: true);
    }

    private bool IsOwn(HttpContext context)
    {
        var host = context.Request.Host.Host.TrimEnd('.');
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address))
            return IPAddress.IsLoopback(address) || IsAlike(address, context.Connection.LocalIpAddress) || Names.Contains(host);
        return Names.Contains(host);
    }

    private HashSet<string> Names => _names ??= Collect();

    private HashSet<string> Collect()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "localhost" };
        if (settings.PublicUrl is { } url)
            names.Add(url.Host);
        foreach (var bound in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            var host = BindingAddress.Parse(bound).Host;
            if (host is not ("*" or "+" or "0.0.0.0" or "[::]"))
            {
                names.Add(host);
                continue;
            }

            var (machine, domain) = (Dns.GetHostName(), IPGlobalProperties.GetIPGlobalProperties().DomainName);
            names.UnionWith([machine, machine.Split('.')[0], machine + ".local"]);
            if (domain.Length > 0 && domain != "(none)")
                names.Add($"{machine.Split('.')[0]}.{domain}");
        }

        return names;
    }

    private static bool IsAlike(IPAddress typed, IPAddress? local) => local is not null && Plain(typed).Equals(Plain(local));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : new IPAddress(address.GetAddressBytes());

    [LoggerMessage(134, LogLevel.Warning,
        "Request denied: its Host header does not name this server. Behind a proxy or a port mapping set Lean__PublicUrl or AllowedHosts. Logged once")]
    private static partial void LogForeign(ILogger logger);
}
