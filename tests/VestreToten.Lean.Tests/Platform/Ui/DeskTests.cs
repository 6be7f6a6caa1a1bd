using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Shell;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Platform.Ui;

public sealed class DeskTests : IAsyncLifetime
{
    private readonly BunitContext _context = new();
    private readonly FakeTimeProvider _clock = new(Calendar.TuesdayMorning);
    private IRenderedComponent<Providers> _page = null!;
    private Desk _desk = null!;

    public ValueTask InitializeAsync()
    {
        Bokmaal.Read();
        _context.Services.AddLogging().AddLocalization().AddDeskComponents();
        _context.Services.AddSingleton<TimeProvider>(_clock);
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        _page = _context.Render<Providers>();
        _desk = new Desk(_context.Services.GetRequiredService<ISnackbar>(), _context.Services.GetRequiredService<IDialogService>());
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task What_is_said_comes_with_its_way_back_and_gives_place_to_what_is_said_next()
    {
        await SayAsync("Lagret.", () =>
        {
            _desk.Say("Angret.");
            return Task.CompletedTask;
        });
        Assert.Equal("Lagret.", Bar().QuerySelector(".text")!.TextContent);

        await _page.Find("[data-testid=undo]").ClickAsync(new());

        Assert.Equal("Angret.", Bar().QuerySelector(".text")!.TextContent);
        Assert.Empty(_page.FindAll("[data-testid=undo]"));
        await SayAsync(null);
        Assert.Empty(_page.FindAll("[data-testid=saved]"));
    }

    [Fact]
    public async Task The_bar_can_be_closed_by_a_button_with_a_name()
    {
        await SayAsync("Lagret.");
        var close = _page.Find("[data-testid=saved-close]");
        Assert.Equal("Lukk meldingen", close.GetAttribute("aria-label"));
        await close.ClickAsync(new());
        Assert.Empty(_page.FindAll("[data-testid=saved]"));
    }

    [Fact]
    public async Task The_bar_stays_for_twenty_seconds_and_as_long_as_the_mouse_or_the_focus_is_in_it()
    {
        await SayAsync("Lagret.");
        _clock.Advance(SavedBar.Stays - TimeSpan.FromSeconds(1));
        await Bar().TriggerEventAsync("onmouseenter", new MouseEventArgs());
        await Bar().TriggerEventAsync("onfocusin", new FocusEventArgs());
        _clock.Advance(TimeSpan.FromHours(1));
        await Bar().TriggerEventAsync("onmouseleave", new MouseEventArgs());
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.NotNull(Bar());

        await Bar().TriggerEventAsync("onfocusout", new FocusEventArgs());
        _clock.Advance(SavedBar.Stays - TimeSpan.FromSeconds(1));
        Assert.NotNull(Bar());
        _clock.Advance(TimeSpan.FromSeconds(1));
        _page.WaitForAssertion(() => Assert.Empty(_page.FindAll("[data-testid=saved]")));
    }

    [Fact]
    public async Task A_question_has_a_name_and_a_description_and_yes_is_yes()
    {
        var answer = await AskAsync(new Question("feed", "Lage en ny adresse?", "Den gamle slutter å virke.", "Ja, lag en ny", "Avbryt"));
        var dialog = _page.Find("[role=dialog]");
        Assert.Equal("Lage en ny adresse?", dialog.QuerySelector($"#{dialog.GetAttribute("aria-labelledby")}")!.TextContent.Trim());
        Assert.Equal("true", dialog.GetAttribute("aria-modal"));

        await _page.Find("[data-testid=feed-confirm]").ClickAsync(new());

        Assert.Equal(0, await answer);
        _page.WaitForAssertion(() => Assert.Empty(_page.FindAll("[role=dialog]")));
    }

    [Fact]
    public async Task No_is_no()
    {
        var answer = await AskAsync(new Question("feed", "Lage en ny adresse?", "Den gamle slutter å virke.", "Ja, lag en ny", "Avbryt"));
        await _page.Find("[data-testid=feed-cancel]").ClickAsync(new());
        Assert.Null(await answer);
    }

    [Fact]
    public async Task Where_there_is_something_to_choose_yes_waits_for_the_choice()
    {
        var answer = await AskAsync(new Question("void", "Hvorfor?", "Fargene slettes.", "Ja, forkast", "Avbryt")
        {
            Choices = [new("void-Mistake", "en feil"), new("void-Other", "annet")],
        });
        Assert.True(_page.Find("[data-testid=void-confirm]").HasAttribute("disabled"));

        await _page.Find("[data-testid=void-Other]").ChangeAsync(new() { Value = "on" });
        await _page.Find("[data-testid=void-confirm]").ClickAsync(new());

        Assert.Equal(1, await answer);
    }

    private AngleSharp.Dom.IElement Bar() => _page.Find("[data-testid=saved]");

    private Task SayAsync(string? text, Func<Task>? undo = null) => _page.InvokeAsync(() => _desk.Say(text, undo));

    private async Task<Task<int?>> AskAsync(Question question)
    {
        Task<int?> answer = null!;
        await _page.InvokeAsync(() => { answer = _desk.AskAsync(question); });
        _page.WaitForElement($"[data-testid={question.Mark}-confirm]");
        return answer;
    }

    private sealed class Providers : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<MudDialogProvider>(0);
            builder.CloseComponent();
            builder.OpenComponent<MudSnackbarProvider>(1);
            builder.CloseComponent();
        }
    }
}
