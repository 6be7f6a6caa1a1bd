using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MimeKit;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>Puts a letter in its envelope: headers, plain text, and the same as HTML.</summary>
internal sealed class MailFrame(MailSettings mail, IServiceProvider services, ILoggerFactory logging, TimeProvider time)
{
    /// <summary>The message; null where the address cannot be one.</summary>
    public async Task<MimeMessage?> FillAsync(Digest digest, Letter letter, string address)
    {
        if (!MailboxAddress.TryParse(address, out var to) || to.Address != address)
            return null;
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Date = time.GetUtcNow(),
            // The same at every try: a server or a mailbox that gets it twice can tell.
            MessageId = $"{digest.Kind.ToString().ToLowerInvariant()}-{digest.When}-{digest.Key:N}@{mail.PublicUrl.IdnHost}",
        };
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.Add(to);
        // RFC 3834, and its counterpart for Exchange: nobody's "I am on holiday" comes back.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        // RFC 2919: one name for all letters of a kind, by which mail programs sort them.
        message.Headers.Add(HeaderId.ListId, $"<{digest.Kind.ToString().ToLowerInvariant()}.{mail.PublicUrl.IdnHost}>");
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{letter.Stop.Address}>");
        // RFC 8058: one press in the mail program is enough. It asks for https.
        if (letter.Stop.Address.Scheme == Uri.UriSchemeHttps)
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.Body = new BodyBuilder { TextBody = LetterText.Write(letter), HtmlBody = await HtmlAsync(letter) }.ToMessageBody();
        message.Body.Headers.Add("Content-Language", letter.Language);
        return message;
    }

    private async Task<string> HtmlAsync(Letter letter)
    {
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logging);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<LetterPage>(
                ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(LetterPage.Letter)] = letter }));
            return page.ToHtmlString();
        });
    }
}
