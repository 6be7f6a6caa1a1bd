using System.Net;
using System.Net.Sockets;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The settings with which a program also listens on https, with the certificate of a test's own authority.</summary>
internal sealed class SecureAddress
{
    public SecureAddress(TestAuthority authority)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"https://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        Environment = new Dictionary<string, string>
        {
            ["Kestrel__Certificates__Default__Path"] = authority.Certificate,
            ["Kestrel__Certificates__Default__KeyPath"] = authority.Key,
            [RunningProgram.MoreAddresses] = Address,
        };
    }

    public string Address { get; }

    public IReadOnlyDictionary<string, string> Environment { get; }
}
