using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>Hears of the host that the current thread builds, as the framework's own tools do.</summary>
internal sealed class HostBuilt : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly Action<IHost> _isBuilt;
    private readonly TimeSpan _later;
    private readonly IDisposable _listeners;

    /// <param name="isBuilt">Takes it.</param>
    /// <param name="later">How far ahead its clock is to be.</param>
    public HostBuilt(Action<IHost> isBuilt, TimeSpan later)
    {
        (_isBuilt, _later) = (isBuilt, later);
        _listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting" && Environment.CurrentManagedThreadId == _thread)
            value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Environment.CurrentManagedThreadId != _thread)
            return;
        if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
            builder.ConfigureServices(Change);
        if (value is { Key: "HostBuilt", Value: IHost host })
            _isBuilt(host);
    }

    private void Change(IServiceCollection services)
    {
        QuickHashes.Use(services);
        if (_later != TimeSpan.Zero)
            services.AddSingleton<TimeProvider>(new LaterClock(_later));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _listeners.Dispose();

    private sealed class LaterClock(TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + later;
    }
}
