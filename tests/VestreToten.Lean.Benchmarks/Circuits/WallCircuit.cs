using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace VestreToten.Lean.Benchmarks.Circuits;

/// <summary>
/// A wall without a browser: it loads the page, starts its circuit as Blazor's own script does, and answers that each
/// frame has been drawn. To the server it is a wall like any other; it only draws nothing.
/// </summary>
internal sealed partial class WallCircuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HubConnection _hub;
    private readonly TaskCompletionSource _isLive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _isClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> _dispatcher = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _presses = new();
    private readonly StringBuilder? _shown;
    private readonly Action<byte[]>? _frameCame;
    private int _calls;
    private int _frames;
    private long _bytes;

    private WallCircuit(string address, CookieContainer cookies, bool keepsFrames, Action<byte[]>? frameCame)
    {
        _frameCame = frameCame;
        _shown = keepsFrames ? new StringBuilder() : null;
        var builder = new HubConnectionBuilder().WithUrl(address + "/_blazor", options =>
        {
            options.Cookies = cookies;
            options.Headers["Origin"] = address;
        });
        builder.Services.RemoveAll<IHubProtocol>();
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        _hub = builder.Build();
        _hub.On("JS.AttachComponent", [typeof(int), typeof(string)], _ => Task.CompletedTask);
        _hub.On("JS.RenderBatch", [typeof(long), typeof(byte[])], arguments => DrawnAsync((long)arguments[0]!, (byte[])arguments[1]!));
        _hub.On("JS.BeginInvokeJS",
            [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)],
            arguments => CalledAsync((long)arguments[0]!, (string)arguments[1]!, arguments[2] as string));
        _hub.On("JS.EndInvokeDotNet", [typeof(string), typeof(bool), typeof(string)], arguments => Answered((string)arguments[0]!, (bool)arguments[1]!));
        _hub.On("JS.Error", [typeof(string)], arguments => Fail((string)arguments[0]!));
        _hub.On("JS.EndUpdateRootComponents", [typeof(long)], _ => Task.CompletedTask);
        _hub.Closed += _ =>
        {
            _isClosed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public int Frames => Volatile.Read(ref _frames);

    /// <summary>How many bytes they had, uncompressed.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The connection is gone, whoever ended it.</summary>
    public Task Closed => _isClosed.Task;

    /// <summary>A wall on a page that somebody with these cookies may see; live when it comes back.</summary>
    public static async Task<WallCircuit> OpenAsync(string address, string path, CookieContainer cookies, bool keepsFrames = false, Action<byte[]>? frameCame = null)
    {
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        var page = await http.GetStringAsync(address + path);
        var operations = Markers().Matches(page).Select((marker, i) => new
        {
            type = "add",
            ssrComponentId = i + 1,
            marker = JsonSerializer.Deserialize<JsonElement>(marker.Groups["json"].Value),
        }).ToArray();
        if (operations.Length == 0)
            throw new InvalidOperationException($"{path} has no interactive part");
        var state = State().Match(page).Groups["state"].Value;

        var wall = new WallCircuit(address, cookies, keepsFrames, frameCame);
        await wall._hub.StartAsync();
        if (await wall._hub.InvokeAsync<string?>("StartCircuit", address + "/", address + path, "[]", "") is null)
            throw new InvalidOperationException($"{path} got no circuit");
        await wall._hub.SendAsync("UpdateRootComponents", JsonSerializer.Serialize(new { batchId = 1, operations }), state);
        await wall._isLive.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return wall;
    }

    /// <summary>Whether a text stood in any frame, where frames are kept.</summary>
    public bool HasShown(string text)
    {
        lock (_shown!)
            return _shown.ToString().Contains(text, StringComparison.Ordinal);
    }

    /// <summary>Sends an event to a handler by its number, as Blazor's script does, whether the page has that handler or not.</summary>
    /// <returns>Whether the server ran one; false where it refused, and where the circuit ended meanwhile.</returns>
    public async Task<bool> PressAsync(ulong handler, string name, string arguments)
    {
        var call = Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture);
        var answer = _presses[call] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var dispatcher = await _dispatcher.Task.WaitAsync(Patience);
        await _hub.SendAsync(
            "BeginInvokeDotNetFromJS", call, null, "DispatchEventAsync", (long)dispatcher,
            $$"""[{"eventHandlerId":{{handler}},"eventName":"{{name}}","eventFieldInfo":null},{{arguments}}]""");
        return await Task.WhenAny(answer.Task, Closed).WaitAsync(Patience) == answer.Task && await answer.Task;
    }

    /// <summary>Tells the circuit that the browser has gone to another page, as a browser does by a link.</summary>
    public Task GoToAsync(string uri) => _hub.SendAsync("OnLocationChanged", uri, null, false);

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private async Task CalledAsync(long call, string function, string? arguments)
    {
        if (function.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
            _dispatcher.TrySetResult(JsonDocument.Parse(arguments!).RootElement[1].GetProperty("__dotNetObject").GetInt32());
        if (call != 0)
            await _hub.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,null]");
    }

    private Task Answered(string call, bool isDone)
    {
        if (_presses.TryRemove(call, out var press))
            press.TrySetResult(isDone);
        return Task.CompletedTask;
    }

    private async Task DrawnAsync(long batch, byte[] frame)
    {
        Interlocked.Increment(ref _frames);
        Interlocked.Add(ref _bytes, frame.Length);
        _frameCame?.Invoke(frame);
        if (_shown is not null)
        {
            lock (_shown)
                _shown.Append(Encoding.UTF8.GetString(frame));
        }

        _isLive.TrySetResult();
        await _hub.SendAsync("OnRenderCompleted", batch, null);
    }

    private Task Fail(string why)
    {
        _isLive.TrySetException(new InvalidOperationException(why));
        return Task.CompletedTask;
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->")]
    private static partial Regex State();
}
