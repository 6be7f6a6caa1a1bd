using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Web.Operations;

namespace VestreToten.Lean.Web.Features.SetUp;

/// <summary>Opens the gate where there is an account; else writes the one-time address on the console, which only the operator sees.</summary>
internal sealed class AnnounceSetUp(
    SetUpState state, LeanSettings settings, IServer server, IHostApplicationLifetime lifetime, IStringLocalizer<SetUpTexts> texts)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.IsDemo)
            state.Finish();
        if (state.IsDone || await state.LookAsync(cancellationToken))
            return;
        var token = state.MakeToken();
        lifetime.ApplicationStarted.Register(() => Write(Console.Out, token));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>One block in one write: other lines cannot come in between.</summary>
    private void Write(TextWriter console, string token)
    {
        var rule = new string('-', 72);
        console.Write(string.Join(Environment.NewLine,
        [
            "", rule, texts["Console.Title"], texts["Console.Open"], "", $"    {BaseAddress()}/oppsett/{token}", "", texts["Console.Once"], rule, "", "",
        ]));
        console.Flush();
    }

    /// <summary>An address that a browser on this machine can open: servers also listen on "any".</summary>
    private string BaseAddress()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var first = addresses.FirstOrDefault() ?? "http://localhost";
        foreach (var any in (string[])["//[::]", "//0.0.0.0", "//+", "//*"])
            first = first.Replace(any, "//localhost", StringComparison.Ordinal);
        return first.TrimEnd('/');
    }
}
