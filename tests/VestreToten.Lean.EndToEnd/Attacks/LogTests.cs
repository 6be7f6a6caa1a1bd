using System.Text.RegularExpressions;
using VestreToten.Lean.EndToEnd.Attacks.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

[Collection<AttackedProgram.Definition>]
public sealed partial class LogTests(AttackedProgram attacked)
{
    private const string Mark = "FORGED";

    [Fact, Attack(27)]
    public async Task Nobody_writes_a_line_of_the_log_or_a_word_in_it()
    {
        foreach (var end in (string[])["\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u001b[2J", "\b\b\b", "\0", "\v", "\f", "\u009b31m", "%0A", "\\n"])
        {
            var line = $"1{end}18:00:00 INF {Mark} signed in";
            var escaped = Uri.EscapeDataString(line);
            foreach (var visitor in (Visitor[])[attacked["leder"], attacked["stranger"]])
            {
                foreach (var path in (string[])["/tavle/ytterskogen/loft?forbedring=", "/tavle/ytterskogen/gevinster?forbedring=", "/tavle/ytterskogen/gevinster?ar=", "/tavle/ytterskogen/forbedringer?kort=", "/tavle/ytterskogen/forbedringer/arkiv?side=", "/tavle/ytterskogen/forbedringer/arkiv?sok=",
                    "/trender?uker=", "/trender?omrade=", "/eksport/trender.csv?uker=", "/tavle/", "/tavle/ytterskogen/moter/", "/tavle/ytterskogen/forbedringer/", "/s/", "/s?kode=", "/i/", "/logg-inn?returnUrl=", "/oppsett/", "/varsler/av/", "/"])
                    await visitor.GetAsync(path + escaped);
                foreach (var path in (string[])["/logg-inn", "/sprak", "/", "/i/" + attacked.IdeaKey])
                    await visitor.PostAsync(path, [new("email", line), new("password", line), new("culture", line), new("returnUrl", line), new("_handler", line), new("__RequestVerificationToken", line), new("form", line)]);
            }

            foreach (var header in (string[])["User-Agent", "Referer", "Accept-Language", "Cookie: skjema", "Cookie: tavle", "Authorization: Bearer ", "Origin", "X-Forwarded-For", "traceparent", "Content-Type", "Accept"])
            {
                var (name, value) = header.Contains(':', StringComparison.Ordinal) ? (header.Split(": ")[0], header.Split(": ")[1] + (header[0] == 'C' ? "=" : "")) : (header, "");
                if (!end.AsSpan().ContainsAny("\n\r\0"))
                    await RawRequest.GetAsync(attacked.Address, "/tavle/ytterskogen", more: $"{name}: {value}{line}\r\n");
            }
        }

        // A bad form key and a broken charset have made the framework itself write, once for each request.
        foreach (var type in (string[])["application/x-www-form-urlencoded; charset=utf-7", "application/x-www-form-urlencoded; charset=" + Mark, "multipart/form-data; boundary=" + Mark, "multipart/form-data"])
        {
            foreach (var path in (string[])["/", "/logg-inn", "/logg-ut", "/sprak", "/varsler", "/i/" + attacked.IdeaKey, "/tavle/ytterskogen"])
            {
                var body = new ByteArrayContent([1, 2, 3]);
                var answer = await attacked["stranger"].SendAsync(HttpMethod.Post, path, body, ("Content-Type", type));
                Assert.True(answer.Status < 500, $"{path} with {type} gave {answer.Status}");
            }
        }

        var log = attacked.Program.Output;
        Assert.DoesNotContain(Mark, log, StringComparison.Ordinal);
        Assert.DoesNotContain(log, c => char.IsControl(c) && c is not ('\n' or '\r') || c is '\u2028' or '\u2029');
        Assert.Empty(Failure().Matches(log).Select(m => m.Value.Trim()).Distinct());
    }

    [GeneratedRegex("^\\d\\d:\\d\\d:\\d\\d (ERR|FTL) .*$", RegexOptions.Multiline)]
    private static partial Regex Failure();
}
