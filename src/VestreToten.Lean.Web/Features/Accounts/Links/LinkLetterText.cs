using Microsoft.Extensions.Localization;
using MimeKit;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>Writes a letter with a link: plain text, for any mail program.</summary>
internal sealed class LinkLetterText(MailSettings mail, IStringLocalizer<LinkTexts> texts, TimeProvider time)
{
    /// <summary>The message; null where the address cannot be one.</summary>
    public MimeMessage? Write(LinkLetter letter)
    {
        if (!MailboxAddress.TryParse(letter.Address, out var to) || to.Address != letter.Address)
            return null;
        using var scope = CultureScope.Of(letter.Language);
        var link = new Uri(mail.PublicUrl, $"{AccountLinks.Path(letter.Kind)}/{letter.Secret}");
        // One line, and no control character: neither reaches a header.
        var name = PlainText.OneLine(string.Concat(letter.Name.Where(c => !char.IsControl(c))));
        var message = new MimeMessage { Subject = texts[$"Letter.{letter.Kind}.Subject"], Date = time.GetUtcNow() };
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.Add(to);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Body = new TextPart("plain") { Text = texts[$"Letter.{letter.Kind}", name, link].Value.ReplaceLineEndings("\n") };
        message.Body.Headers.Add("Content-Language", letter.Language.TwoLetterISOLanguageName);
        return message;
    }
}
