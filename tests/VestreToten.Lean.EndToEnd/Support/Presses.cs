using Microsoft.Playwright;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>Counts what people press and what they fill in, for the documents to say it.</summary>
internal sealed class Presses
{
    public int Pressed { get; private set; }

    public int Filled { get; private set; }

    public Task PressAsync(IPage page, string mark) =>
        PressAsync(page.Locator($"html:not([data-pressed]) [data-testid={mark}]:not(:disabled):not([aria-disabled=true])"));

    public Task PressAsync(ILocator what)
    {
        Pressed++;
        return what.ClickAsync();
    }

    public Task FillAsync(IPage page, string selector, string value)
    {
        Filled++;
        return page.FillAsync(selector, value);
    }

    public Task ChooseAsync(IPage page, string selector, string value)
    {
        Filled++;
        return page.SelectOptionAsync(selector, value);
    }

    /// <summary>Chooses a file.</summary>
    public Task ChooseAsync(IPage page, string mark, FilePayload file)
    {
        Filled++;
        return page.GetByTestId(mark).SetInputFilesAsync(file);
    }

    /// <summary>Follows a link, scans a code or types an address.</summary>
    public Task OpenAsync(IPage page, string address)
    {
        Pressed++;
        return page.GotoAsync(address);
    }
}
