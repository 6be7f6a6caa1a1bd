using System.Globalization;
using Microsoft.Extensions.Localization;
using MimeKit;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>Writes the letters about accounts: plain text, for any mail program.</summary>
internal sealed class LinkLetterText(MailSettings mail, IStringLocalizer<LinkTexts> texts, TimeProvider time)
{
    /// <summary>The message; null where the address cannot be one.</summary>
    public MimeMessage? Write(LinkLetter letter)
    {
        var link = new Uri(mail.PublicUrl, $"{AccountLinks.Path(letter.Kind)}/{letter.Secret}");
        return Write(letter.Address, letter.Language, $"Letter.{letter.Kind}", () => [Plain(letter.Name), link]);
    }

    /// <summary>The same of what was done to an account.</summary>
    public MimeMessage? Write(NoticeLetter letter) => Write(letter.Address, letter.Language, $"Notice.{letter.Kind}", () =>
        [Plain(letter.Name), WrittenTime.DayAndYear(letter.At.DayInNorway()), WrittenTime.Clock(letter.At)]);

    private MimeMessage? Write(string address, CultureInfo language, string key, Func<object[]> values)
    {
        if (!MailboxAddress.TryParse(address, out var to) || to.Address != address)
            return null;
        using var scope = CultureScope.Of(language);
        var message = new MimeMessage { Subject = texts[key + ".Subject"], Date = time.GetUtcNow() };
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.Add(to);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Body = new TextPart("plain") { Text = texts[key, values()].Value.ReplaceLineEndings("\n") };
        message.Body.Headers.Add("Content-Language", language.TwoLetterISOLanguageName);
        return message;
    }

    /// <summary>One line, and no control character: neither reaches a header.</summary>
    private static string Plain(string name) => PlainText.OneLine(string.Concat(name.Where(c => !char.IsControl(c))));
}
