using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class DigestLettersTests
{
    [Theory]
    [InlineData("nb-NO", "uke 48 på forbedringstavla", "Ingenting er over fristen.", "Slutt å sende meg denne e-posten", "tirsdag 24.\u00A0november")]
    [InlineData("nn-NO", "veke 48 på forbetringstavla", "Ingenting er over fristen.", "Vel kva du vil ha på e-post", "tysdag 24.\u00A0november")]
    [InlineData("en-GB", "week 48 on the improvement board", "Nothing is overdue.", "Unsubscribe", "Tuesday 24\u00A0November")]
    public async Task The_letter_speaks_its_readers_language_whatever_the_server_speaks(string language, params string[] words)
    {
        var office = await DigestFixture.OpenAsync(_database);
        await office.AddReaderAsync(office.Home, language: language);
        var before = CultureInfo.CurrentUICulture;
        var letter = await SendAsync(office);
        Assert.Equal(before, CultureInfo.CurrentUICulture);
        Assert.Contains(words[0], letter.Subject, StringComparison.Ordinal);
        foreach (var word in words[1..])
        {
            Assert.Contains(word, Text(letter), StringComparison.Ordinal);
            Assert.Contains(word, System.Net.WebUtility.HtmlDecode(Html(letter)), StringComparison.Ordinal);
        }

        Assert.Contains($"<html lang=\"{language[..2]}\">", Html(letter), StringComparison.Ordinal);
        Assert.Equal(language[..2], letter.Body!.Headers["Content-Language"]);
    }

    [Fact]
    public async Task A_name_or_a_title_can_neither_add_a_header_nor_markup()
    {
        var office = await DigestFixture.OpenAsync(_database, "Ytter\r\nBcc: alle@kommune.invalid\r\n\r\n<b>skogen</b>");
        await office.AddReaderAsync(office.Home);
        var improvement = Improvement.Propose(
            await _database.BoardIdAsync(office.Home), ImprovementKind.Suggestion, "<script>alert(1)</script> & <a href=\"https://ond.invalid\">her</a>", "", null, DigestFixture.MondayMorning);
        improvement.SetDue(Today.AddDays(-1), DigestFixture.MondayMorning);
        await _database.SaveAsync(improvement);
        var letter = await SendAsync(office);

        Assert.Equal("leder@kommune.invalid", letter.Headers["X-Rcpt-To"]);
        Assert.Empty(letter.Bcc);
        Assert.Equal("Ytter Bcc: alle@kommune.invalid <b>skogen</b>: uke 48 på forbedringstavla", letter.Subject);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;a href=&quot;https://ond.invalid&quot;&gt;", Html(letter), StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<script|<b>|href=\"https://ond", Html(letter));
        Assert.Contains("    · <script>alert(1)</script> & <a href=\"https://ond.invalid\">her</a>\n", Text(letter), StringComparison.Ordinal);
    }
}
