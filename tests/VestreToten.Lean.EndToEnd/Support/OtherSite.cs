using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>Another site: one page, at a host that is not the program's.</summary>
internal sealed class OtherSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentBag<string> _paths = [];
    private readonly string _html;

    public OtherSite(string body)
    {
        _html = "<!DOCTYPE html><html lang=\"nb\"><title>Intranett</title><body>" + body;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    public IReadOnlyCollection<string> Paths => _paths;

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _paths.Add(context.Request.Url!.AbsolutePath);
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(_html));
            context.Response.Close();
        }
    }
}
