using VestreToten.Lean.Demo;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Platform.Shell;

public sealed partial class CompressionTests
{
    /// <summary>What goes over the wire to a leader of a whole kommune who sits at home.</summary>
    [Fact]
    public async Task The_overview_of_five_hundred_units_is_at_most_120_kB()
    {
        await new SeedLargeKommune(_program.Contexts, TimeProvider.System).ExecuteAsync(new LargeKommune(500, 1), Stop);
        var account = await _program.AddAccountAsync("kommunedirektor@kommune.invalid", "storelva", Role.Manager);
        using var manager = await _program.SignedInAsync(account.Email!);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = manager.Cookies });
        var whole = await client.GetByteArrayAsync(new Uri(_program.Address, "/trender"), Stop);
        foreach (var encoding in (string[])["br", "gzip"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_program.Address, "/trender"));
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await client.SendAsync(request, Stop);
            var sent = await answer.Content.ReadAsByteArrayAsync(Stop);
            TestContext.Current.SendDiagnosticMessage($"/trender, 500 units: {whole.Length} bytes, {sent.Length} as {encoding}");
            Assert.True(whole.Length > 400_000 && sent.Length <= 120_000, $"{whole.Length} bytes are {sent.Length} as {encoding}.");
        }
    }
}
