using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Shell;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Platform.Ui;

public sealed class DateFieldTests : IAsyncLifetime
{
    private readonly BunitContext _context = new();
    private TypedDay _day = TypedDay.None;

    public ValueTask InitializeAsync()
    {
        _context.Services.AddLogging().AddLocalization().AddDeskComponents();
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task A_wall_has_the_browsers_own_field()
    {
        Bokmaal.Read();
        var field = Open(isDesk: false);
        Assert.Equal("date", field.Find("input").GetAttribute("type"));
        Assert.Empty(field.FindAll("button"));
        await field.Find("input").ChangeAsync(new() { Value = "2026-12-03" });
        Assert.Equal(new DateOnly(2026, 12, 3), _day.Day);
    }

    [Theory]
    [InlineData("nb-NO", "03.12.2026", "torsdag 3. desember 2026, uke 49")]
    [InlineData("nn-NO", "03.12.2026", "torsdag 3. desember 2026, veke 49")]
    [InlineData("en-GB", "03/12/2026", "Thursday 3 December 2026, week 49")]
    public async Task A_typed_day_is_written_out_below(string language, string text, string note)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var field = Open();
        await field.Find("input").ChangeAsync(new() { Value = "3/12" });
        Redraw(field);
        Assert.Equal(new DateOnly(2026, 12, 3), _day.Day);
        Assert.Equal((text, note), (field.Find("input").GetAttribute("value"), field.Find("#day-note").TextContent.Replace('\u00A0', ' ')));
        Assert.Equal("day-note", field.Find("input").GetAttribute("aria-describedby"));
    }

    [Theory]
    [InlineData("nb-NO", "Dette er ikke en dag vi kan lese. Skriv den slik: 03.12.2026")]
    [InlineData("nn-NO", "Dette er ikkje ein dag vi kan lese. Skriv dagen slik: 03.12.2026")]
    [InlineData("en-GB", "We cannot read this as a day. Write it like this: 03/12/2026")]
    public async Task What_cannot_be_read_stays_and_is_told_beside_the_field(string language, string fault)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var field = Open(fault: "Velg en dag.");
        await field.Find("input").ChangeAsync(new() { Value = "i morgen" });
        Redraw(field);
        Assert.Equal(("i morgen", "true", "day-fault"), (field.Find("input").GetAttribute("value"), field.Find("input").GetAttribute("aria-invalid"), field.Find("input").GetAttribute("aria-describedby")));
        Assert.Equal(fault, field.Find("#day-fault[role=alert]").TextContent);
        Assert.True(_day.IsUnreadable);
    }

    [Fact]
    public async Task A_day_is_chosen_in_a_calendar_that_begins_on_Monday_and_has_the_weeks_of_ISO()
    {
        Bokmaal.Read();
        _day = TypedDay.Of(new DateOnly(2024, 12, 24), CultureInfo.CurrentCulture);
        var field = Open();
        await field.Find("button[aria-label='Velg i kalenderen: Frist']").ClickAsync(new());
        Assert.Equal("Velg en dag: Frist", field.Find("dialog").GetAttribute("aria-label"));
        Assert.Equal("man.", field.Find(".mud-day-label").TextContent);
        Assert.Equal(["48", "49", "50", "51", "52", "1"], field.FindAll(".mud-picker-calendar .mud-picker-calendar-week").Select(w => w.TextContent.Trim()));
        Assert.Equal("24", field.Find(".chosen:not(.mud-hidden)").TextContent.Trim());

        // The day that stands there already can be pressed too.
        await field.Find(".chosen:not(.mud-hidden)").ClickAsync(new());
        field.WaitForAssertion(() => Assert.Empty(field.FindAll("dialog")));
        await field.Find("button").ClickAsync(new());
        await field.FindAll(".mud-picker-calendar-day:not(.mud-hidden)")[30].ClickAsync(new());
        field.WaitForAssertion(() => Assert.Empty(field.FindAll("dialog")));
        Redraw(field);
        Assert.Equal(("31.12.2024", "tirsdag 31. desember 2024, uke 1"), (field.Find("input").GetAttribute("value"), field.Find("#day-note").TextContent.Replace('\u00A0', ' ')));
    }

    private IRenderedComponent<DateField> Open(bool isDesk = true, string? fault = null) => _context.Render<DateField>(ps => ps
        .AddCascadingValue("IsDesk", isDesk).Add(f => f.Id, "day").Add(f => f.Label, "Frist").Add(f => f.From, new DateOnly(2026, 11, 29)).Add(f => f.Fault, fault)
        .Add(f => f.Day, _day).Add(f => f.DayChanged, day => _day = day));

    /// <summary>The form around the field hands it what it said last.</summary>
    private void Redraw(IRenderedComponent<DateField> field) => field.Render(ps => ps.Add(f => f.Day, _day));
}
