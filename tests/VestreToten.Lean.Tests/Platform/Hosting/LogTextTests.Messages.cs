using Serilog;
using Serilog.Core;
using Serilog.Events;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Hosting;

public sealed partial class LogTextTests
{
    [Fact]
    public void What_a_message_quotes_is_left_out_unless_it_is_an_identifier()
    {
        Assert.Equal("Cannot parse the value '…' as type 'System.Int32'.", LogText.EscapeMessage("Cannot parse the value '1\nKari Nordmann' as type 'System.Int32'."));
        Assert.Equal("\"…\" isn't there, and can't be.", LogText.EscapeMessage("\"Kåre Ås\" isn't there, and can't be."));
        Assert.Equal("Mail to … failed", LogText.EscapeMessage("Mail to kari@kommune.no failed"));
        Assert.Equal("'…' is gone", LogText.EscapeMessage("'Siri O'Brien Vik' is gone"));
        Assert.Equal("UNIQUE constraint failed: Accounts.Email", LogText.EscapeMessage("UNIQUE constraint failed: Accounts.Email"));
    }

    [Fact]
    public void Norwegian_and_pictures_stay_as_they_are_and_half_pairs_do_not()
    {
        foreach (var text in (string[])["Blåbærsyltetøy på Ås – «ja»", "🧶👩🏽", ""])
            Assert.Same(text, LogText.Escape(text));
        Assert.Equal("a\\uD800", LogText.Escape("a\uD800"));
        Assert.NotEqual("a\U000E0041", LogText.Escape("a\U000E0041"));
    }

    [Fact]
    public void Nothing_is_longer_than_a_line_should_be()
    {
        Assert.InRange(LogText.Escape(new string('a', 1_000_000)).Length, 1, LogText.MaxLength + 1);
        Assert.InRange(Write(log => log.Error(new InvalidOperationException(new string('\'', 1_000_000)), "B")).Sum(l => l.Length), 1, 3 * LogText.MaxLength);
    }
}
