using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class DigestLettersTests
{
    [Fact]
    public async Task It_is_plain_text_and_HTML_that_fetches_nothing_and_says_the_same()
    {
        var office = await DigestFixture.OpenAsync(_database);
        await office.AddReaderAsync(office.Home);
        await AddOverdueAsync(office, 2);
        var letter = await SendAsync(office);
        var parts = Assert.IsType<MultipartAlternative>(letter.Body).Cast<TextPart>().Select(p => p.ContentType.MimeType);
        Assert.Equal(["text/plain", "text/html"], parts);
        Assert.DoesNotMatch("(?i)<img|<link|<script|<style|<table|src=|url\\(|@import", Html(letter));
        Assert.Equal(Addresses().Matches(Text(letter)).Select(m => Steady(m.Value)).Distinct().Order(StringComparer.Ordinal),
            Addresses().Matches(Html(letter)).Select(m => Steady(m.Value)).Distinct().Order(StringComparer.Ordinal));
        foreach (var line in Text(letter).Split('\n').Select(l => l.TrimStart(' ', '-', '·')).Where(l => l.Length > 0 && !l.StartsWith('=') && !l.Contains("https:", StringComparison.Ordinal)))
            Assert.Contains(line, System.Net.WebUtility.HtmlDecode(Html(letter)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_headers_say_who_it_is_from_that_a_machine_wrote_it_and_how_to_stop_it()
    {
        var office = await DigestFixture.OpenAsync(_database);
        var reader = await office.AddReaderAsync(office.Home);
        await using var program = office.Program(_mail.Port);
        await DigestFixture.MinuteAsync(program);
        var letter = Assert.Single(_mail.Taken);
        Assert.Equal("\"Forbedringstavla\" <tavla@kommune.invalid>", letter.From.ToString());
        Assert.Equal("leder@kommune.invalid", letter.To.ToString());
        Assert.Equal(DigestFixture.MondayMorning, letter.Date);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        Assert.Equal("<weekly.tavla.kommune.invalid>", letter.Headers[HeaderId.ListId]);
        Assert.Contains("<meta name=\"color-scheme\" content=\"light\"", Html(letter), StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        var address = letter.Headers[HeaderId.ListUnsubscribe]!.Trim('<', '>');
        Assert.StartsWith("https://tavla.kommune.invalid/varsler/av/", address, StringComparison.Ordinal);
        Assert.Contains(address, Text(letter), StringComparison.Ordinal);
        Assert.Contains(address, Html(letter), StringComparison.Ordinal);

        var token = address.Split('/')[^1];
        Assert.Equal(new StopRequest(reader, DigestKind.Weekly), program.GetRequiredService<StopLinks>().Read(token));
        await program.GetRequiredService<StopDigest>().ExecuteAsync(token, Stop);
        office.Time.Advance(TimeSpan.FromDays(7));
        await DigestFixture.MinuteAsync(program);
        Assert.Single(_mail.Taken);
    }

    // Each letter's own address to stop it is the same in both; written out it is long.
    private static string Steady(string address) => address.TrimEnd('.');

    [GeneratedRegex("https://[^\\s\"<]+")]
    private static partial Regex Addresses();
}
