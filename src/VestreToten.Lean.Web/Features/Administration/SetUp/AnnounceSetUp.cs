using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Administration.SetUp;

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
            "", rule, texts["Console.Title"], texts["Console.Open"], "", $"    {ListenedAddress.Of(server, settings.PathBase)}/oppsett/{token}", "", texts["Console.Once"], rule, "", "",
        ]));
        console.Flush();
    }
}
