using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>What a window asks the server for, and what its console says against it.</summary>
internal sealed class Requests
{
    private readonly ConcurrentQueue<IRequest> _all = new();
    private readonly ConcurrentQueue<string> _refused = new();

    private Requests()
    {
    }

    public IReadOnlyCollection<string> Addresses => [.. _all.Select(r => r.Url)];

    /// <summary>What the content policy did not let through.</summary>
    public IReadOnlyCollection<string> Refused => _refused;

    public static Requests Of(IPage page)
    {
        var requests = new Requests();
        page.Request += (_, request) => requests._all.Enqueue(request);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                requests._refused.Enqueue($"{page.Url}: {message.Text}");
        };
        return requests;
    }

    public void Forget()
    {
        _all.Clear();
        _refused.Clear();
    }

    /// <summary>The bytes of each answer's body as they came over the wire, the largest first; none where it lay in the browser's memory.</summary>
    public async Task<IReadOnlyList<(string Path, int Bytes)>> WeighAsync()
    {
        var weights = new List<(string Path, int Bytes)>();
        foreach (var request in _all.Where(r => r.Url.StartsWith("http", StringComparison.Ordinal)))
        {
            if (await request.ResponseAsync() is not null)
                weights.Add((new Uri(request.Url).AbsolutePath, Math.Max(0, (await request.SizesAsync()).ResponseBodySize)));
        }

        return [.. weights.OrderByDescending(w => w.Bytes)];
    }
}
