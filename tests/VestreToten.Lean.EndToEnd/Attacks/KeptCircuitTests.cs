using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>A browser that keeps its circuit, whatever the server asks it to do.</summary>
public sealed class KeptCircuitTests
{
    private const string Account = "(SELECT Id FROM Accounts WHERE Email = 'ansatt@demo.invalid')";

    /// <summary>What takes the right to read away.</summary>
    private static readonly string[] Losses =
    [
        $"DELETE FROM Grants WHERE AccountId = {Account}",
        $"UPDATE Accounts SET IsDisabled = 1 WHERE Id = {Account}",
        $"DELETE FROM SignInSessions WHERE AccountId = {Account}",
    ];

    private static readonly string[] Pages =
        ["/tavle/ytterskogen/forbedringer", "/tavle/ytterskogen/gevinster", "/tavle/ytterskogen/mal", "/tavle/ytterskogen/trivselsmal", "/tavle/ytterskogen/loft", "/tavle/ytterskogen/mote"];

    [Theory, Attack(10)]
    [InlineData(0)]
    [InlineData(1, Traits = [Suite.Name, Suite.Long])]
    [InlineData(2, Traits = [Suite.Name, Suite.Long])]
    public async Task A_circuit_whose_owner_has_lost_the_right_shows_nothing_that_was_written_afterwards(int loss)
    {
        await using var meeting = await OpenMeeting.StartAsync();
        await meeting.GoToAsync("status");
        var take = Losses[loss];
        var secret = "Skrevet etterpå " + Guid.NewGuid();
        var member = await meeting.Browser.SignedInAsync(meeting.Program, "ansatt@demo.invalid");
        var screens = new List<KeptScreen>();
        foreach (var path in Pages)
            screens.Add(await KeptScreen.OpenAsync(member, meeting.Program.Address + path, secret));
        await meeting.ChangeAsync(take);
        await meeting.ChangeAsync($"UPDATE Improvements SET Title = '{secret}', Text = '{secret}', Owner = '{secret}'");
        await meeting.ChangeAsync($"UPDATE Gains SET Title = '{secret}'; UPDATE Gains SET UsedFor = '{secret}' WHERE UsedFor <> ''; UPDATE Escalations SET Message = '{secret}', Answer = '{secret}'");
        foreach (var screen in screens)
            await screen.PressEverythingAsync();
        Assert.Empty(screens.Where(s => s.HasSeen).Select(s => $"{s.Address} was read after: {take}"));
    }

    /// <summary>A page that stays where it is when it is told to leave.</summary>
    private sealed class KeptScreen(IPage page, string address)
    {
        private readonly TaskCompletionSource _isLive = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _isSentAway = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private static TimeSpan Patience => TimeSpan.FromSeconds(20);

        public string Address => address;

        public bool HasSeen { get; private set; }

        public static async Task<KeptScreen> OpenAsync(IPage signedIn, string address, string secret)
        {
            var page = await signedIn.Context.NewPageAsync();
            var screen = new KeptScreen(page, address);
            page.WebSocket += (_, socket) =>
            {
                socket.FrameReceived += (_, frame) =>
                {
                    // The circuit has drawn the page: whoever comes later never had it.
                    if (frame.Binary is { Length: > 200 })
                        screen._isLive.TrySetResult();
                    screen.HasSeen |= frame.Binary is { } bytes && FrameReader.Holds(bytes, secret);
                };
                socket.Close += (_, _) => screen._isSentAway.TrySetResult();
            };
            await page.GotoAsync(address);
            await screen._isLive.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            await Assertions.Expect(page.Locator("button:enabled").First).ToBeVisibleAsync();
            await page.RouteAsync("**/*", route =>
            {
                if (!route.Request.IsNavigationRequest)
                    return route.ContinueAsync();
                screen._isSentAway.TrySetResult();
                // No content: the browser stays on the page.
                return route.FulfillAsync(new() { Status = 204 });
            });
            return screen;
        }

        /// <summary>Presses every button there is; the server ends the circuit, or asks the browser to leave.</summary>
        public async Task PressEverythingAsync()
        {
            await page.EvaluateAsync("() => document.querySelectorAll('main button:enabled').forEach(button => button.click())");
            await _isSentAway.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            await page.EvaluateAsync("() => document.querySelectorAll('main button:enabled').forEach(button => button.click())");
            await page.CloseAsync();
        }
    }
}
