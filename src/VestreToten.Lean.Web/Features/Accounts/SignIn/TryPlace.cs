using System.Net;
using System.Net.Sockets;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>
/// Where a password is tried from: an address on the network, or something that has shown the right password before, which
/// is a browser that somebody has signed in with or the session that is open there.
/// </summary>
/// <param name="Name">Its name, for counting.</param>
/// <param name="IsKnown">Whether it has shown the right password before.</param>
internal readonly record struct TryPlace(string Name, bool IsKnown)
{
    /// <summary>A browser that signed in to this account before.</summary>
    public static TryPlace Device(string id) => new("device " + id, IsKnown: true);

    /// <summary>An open session.</summary>
    public static TryPlace Session(Guid id) => new("session " + id, IsKnown: true);

    /// <summary>An IPv4 address, or the 64 bits of an IPv6 address that one subscriber has.</summary>
    public static TryPlace Address(IPAddress? from) => new(
        from switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => from.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)),
            _ => from.ToString(),
        },
        IsKnown: false);
}
