using System.Runtime.InteropServices;
using Microsoft.Extensions.Primitives;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>
/// The tokens that a request brings. They are taken out of its headers before anything else reads those, and every place
/// where they stood is overwritten: the headers' own texts at once, the tokens when the answer has been sent.
/// </summary>
internal sealed class TokenCookies
{
    private const string Own = "ball-", Shared = "felles-";

    private readonly List<(string Name, PhoneToken Token)> _tokens = [];

    /// <summary>The tokens of a request, taken out of it when they are first asked for.</summary>
    public static TokenCookies Of(HttpContext context)
    {
        if (context.Features.Get<TokenCookies>() is { } taken)
            return taken;
        var tokens = new TokenCookies();
        context.Features.Set(tokens);
        context.Request.Headers.Cookie = tokens.TakeOut(context.Request.Headers.Cookie);
        context.Response.OnCompleted(static state => Overwrite((HttpContext)state), context);
        return tokens;
    }

    /// <summary>The token in the cookie of that name, or null.</summary>
    public PhoneToken? Find(string name)
    {
        foreach (var (own, token) in _tokens)
        {
            if (own == name)
                return token;
        }

        return null;
    }

    /// <summary>A token that is overwritten with the others.</summary>
    public PhoneToken Keep(PhoneToken token)
    {
        _tokens.Add(("", token));
        return token;
    }

    private StringValues TakeOut(StringValues headers)
    {
        if (headers.Count == 1)
            return TakeOut(headers[0]);
        return headers.Count == 0 ? headers : new StringValues([.. headers.Select(TakeOut)]);
    }

    /// <summary>What else is in a header; null where nothing is.</summary>
    private string? TakeOut(string? header)
    {
        if (header is null || !IsOurs(header))
            return header;
        var others = "";
        foreach (var range in header.AsSpan().Split(';'))
        {
            var cookie = header.AsSpan()[range].Trim();
            var equals = cookie.IndexOf('=');
            if (equals >= 0 && IsOurs(cookie[..equals]))
                Take(cookie[..equals].ToString(), cookie[(equals + 1)..]);
            else
                others += others.Length == 0 ? cookie.ToString() : $"; {cookie}";
        }

        Overwrite(header);
        return others.Length == 0 ? null : others;
    }

    private void Take(string name, ReadOnlySpan<char> value)
    {
        if (PhoneToken.Read(value) is { } token)
            _tokens.Add((name, token));
    }

    private static bool IsOurs(ReadOnlySpan<char> text) =>
        text.Contains(Own, StringComparison.Ordinal) || text.Contains(Shared, StringComparison.Ordinal);

    private static Task Overwrite(HttpContext context)
    {
        var tokens = Of(context)._tokens;
        foreach (var (_, token) in tokens)
            PinnedBytes.Return(token.Secret);
        tokens.Clear();
        // Over HTTP/2 the server writes the headers on a thread of its own, and perhaps later than this.
        if (!HttpProtocol.IsHttp11(context.Request.Protocol) && !HttpProtocol.IsHttp10(context.Request.Protocol))
            return Task.CompletedTask;
        foreach (var header in context.Response.Headers.SetCookie)
        {
            if (header is not null && IsOurs(header))
                Overwrite(header);
        }

        return Task.CompletedTask;
    }

    /// <summary>A header's text was made for this request alone, by the server or by us.</summary>
    private static void Overwrite(string header) =>
        MemoryMarshal.AsMemory(header.AsMemory()).Span.Clear();
}
