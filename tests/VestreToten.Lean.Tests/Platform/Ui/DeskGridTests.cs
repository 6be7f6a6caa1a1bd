using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Shell;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Platform.Ui;

public sealed class DeskGridTests : IAsyncLifetime
{
    private readonly BunitContext _context = new();

    public ValueTask InitializeAsync()
    {
        _context.Services.AddLogging().AddLocalization().AddDeskComponents();
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task A_long_list_has_pages_to_turn_in_the_readers_language()
    {
        Bokmaal.Read();
        var grid = Open(count: 30, pageSize: 26);
        Assert.Equal(26, grid.FindAll("tbody tr").Count);
        Assert.Contains("1–26 av 30", grid.Markup, StringComparison.Ordinal);
        await grid.Find("button[aria-label='Neste side']").ClickAsync(new());
        Assert.Equal(["27", "28", "29", "30"], Cells(grid));
    }

    [Fact]
    public async Task A_short_list_has_no_pages_and_its_heading_puts_it_in_order()
    {
        Bokmaal.Read();
        var grid = Open(count: 3, pageSize: 26);
        Assert.Empty(grid.FindAll("button[aria-label='Neste side']"));
        Assert.Equal("Tall", grid.Find("table").GetAttribute("aria-label"));
        var sort = () => grid.Find("th button[aria-label='Sorter']");
        await sort().ClickAsync(new());
        await sort().ClickAsync(new());
        Assert.Equal(["3", "2", "1"], Cells(grid));
        Assert.Equal("descending", grid.Find("th").GetAttribute("aria-sort"));
    }

    private static IEnumerable<string> Cells(IRenderedComponent<DeskGrid<int>> grid) => grid.FindAll("tbody td").Select(cell => cell.TextContent.Trim());

    private IRenderedComponent<DeskGrid<int>> Open(int count, int pageSize) => _context.Render<DeskGrid<int>>(ps => ps
        .Add(g => g.Items, [.. Enumerable.Range(1, count)]).Add(g => g.Label, "Tall").Add(g => g.PageSize, pageSize).Add(g => g.Columns, Column));

    private static readonly RenderFragment Column = builder =>
    {
        builder.OpenComponent<PropertyColumn<int, int>>(0);
        builder.AddComponentParameter(1, nameof(PropertyColumn<int, int>.Property), (System.Linq.Expressions.Expression<Func<int, int>>)(n => n));
        builder.AddComponentParameter(2, nameof(PropertyColumn<int, int>.Title), "Tall");
        builder.CloseComponent();
    };
}
