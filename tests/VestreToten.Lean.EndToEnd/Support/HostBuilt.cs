using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>Hears of the host that the current thread builds, as the framework's own tools do.</summary>
internal sealed class HostBuilt : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly Action<IHost> _isBuilt;
    private readonly IDisposable _listeners;

    public HostBuilt(Action<IHost> isBuilt)
    {
        _isBuilt = isBuilt;
        _listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting" && Environment.CurrentManagedThreadId == _thread)
            value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilt", Value: IHost host } && Environment.CurrentManagedThreadId == _thread)
            _isBuilt(host);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _listeners.Dispose();
}
