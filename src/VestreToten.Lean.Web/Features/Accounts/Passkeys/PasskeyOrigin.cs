using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Accounts.Passkeys;

/// <summary>At which addresses a passkey of this program may be used: the public one, and the one that the browser has called.</summary>
internal sealed class PasskeyOrigin(LeanSettings settings)
{
    public ValueTask<bool> AllowsAsync(PasskeyOriginValidationContext context) =>
        ValueTask.FromResult(!context.CrossOrigin && IsOwn(context.HttpContext.Request, context.Origin));

    /// <summary>Whether a credential says that it was used at another address. That it cannot be read is no other address.</summary>
    public bool IsElsewhere(HttpRequest request, string credential)
    {
        try
        {
            using var whole = JsonDocument.Parse(credential);
            var data = Base64Url.DecodeFromChars(whole.RootElement.GetProperty("response").GetProperty("clientDataJSON").GetString());
            using var client = JsonDocument.Parse(data);
            return client.RootElement.GetProperty("origin").GetString() is { } origin && !IsOwn(request, origin);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private bool IsOwn(HttpRequest request, string origin) =>
        string.Equals(origin, RequestOrigin.Own(request), StringComparison.OrdinalIgnoreCase)
        || (settings.PublicUrl is { } url && string.Equals(origin, url.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));
}
