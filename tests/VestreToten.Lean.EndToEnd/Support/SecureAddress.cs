using System.Net;
using System.Net.Sockets;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The settings with which a program also listens on https, with the certificate of a test's own authority.</summary>
public sealed class SecureAddress
{
    public SecureAddress(TestAuthority authority)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"https://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        Settings =
        [
            $"--Kestrel:Certificates:Default:Path={authority.Certificate}",
            $"--Kestrel:Certificates:Default:KeyPath={authority.Key}",
        ];
    }

    public string Address { get; }

    public IReadOnlyList<string> Settings { get; }
}
