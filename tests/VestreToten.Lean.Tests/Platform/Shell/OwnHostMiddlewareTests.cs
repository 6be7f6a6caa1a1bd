using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Shell;

/// <summary>Which names the server answers to, without any setting.</summary>
public sealed partial class OwnHostMiddlewareTests
{
    [Fact]
    public async Task A_name_that_is_not_this_servers_is_refused_everywhere_and_followed_nowhere()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        foreach (var path in (string[])["/", "/logg-inn", "/404", "/s/CDFHJKLM", "/api/v1/units", "/tavle/ytterskogen", "/board.css"])
        {
            foreach (var host in (string[])["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", "203.0.113.7", "[2001:db8::1]"])
            {
                var answer = await AskAsync(program, path, host);
                Assert.Equal((path, host, 400), (path, host, Status(answer)));
                Assert.DoesNotContain("evil.example", answer, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("Content-Security-Policy", answer, StringComparison.OrdinalIgnoreCase);
            }
        }

        // Whoever asks for health may know the server by another name; nothing is told of it.
        Assert.Equal(200, Status(await AskAsync(program, "/healthz/live", "tavle-service")));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST.")]
    [InlineData("127.0.0.1")]
    [InlineData("127.3.2.1:9999", Traits = [Suite.Name, Suite.Long])]
    [InlineData("[::1]", Traits = [Suite.Name, Suite.Long])]
    [InlineData("[::1]:5000", Traits = [Suite.Name, Suite.Long])]
    public async Task This_machine_is_itself_under_every_name_of_its_own(string host)
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        Assert.Equal(200, Status(await AskAsync(program, "/logg-inn", host)));
    }

    [Theory]
    [InlineData("Accept-Language: en-GB,en;q=0.9", "lang=\"en\"")]
    [InlineData("Accept-Language: nn-NO", "lang=\"nn\"")]
    [InlineData("Cookie: .AspNetCore.Culture=c%3Den-GB%7Cuic%3Den-GB\r\nAccept-Language: nn", "lang=\"en\"")]
    [InlineData("Cookie: .AspNetCore.Culture=%FF%00\r\nAccept-Language: xx,,;q=a", "lang=\"nb\"")]
    public async Task The_refusal_is_in_the_readers_language(string headers, string language)
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var answer = await AskAsync(program, "/logg-inn", "evil.example", headers);
        Assert.Equal(400, Status(answer));
        Assert.Contains(language, answer, StringComparison.Ordinal);
        // Every link and button on it would be refused as well.
        Assert.DoesNotContain("href=\"/\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("/sprak", answer, StringComparison.Ordinal);
    }

    private static int Status(string answer) => int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>By hand: a client library would not send such a header.</summary>
    private static async Task<string> AskAsync(ProgramHost program, string path, string host, string headers = "Accept: */*")
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, program.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
