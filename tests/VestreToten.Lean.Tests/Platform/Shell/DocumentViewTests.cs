using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Web.Platform.Shell;
using RouteData = Microsoft.AspNetCore.Components.RouteData;

namespace VestreToten.Lean.Tests.Platform.Shell;

public sealed class DocumentViewTests : IDisposable
{
    private readonly BunitContext _context = new();

    private BunitNavigationManager Navigation => _context.Services.GetRequiredService<BunitNavigationManager>();

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Pages_of_the_documents_own_kind_are_shown_one_after_the_other()
    {
        var view = Open<FirstWall>(isDesk: false);
        Go<SecondWall>(view);
        Assert.Contains("second wall", view.Markup, StringComparison.Ordinal);
        Assert.Empty(Navigation.History);
    }

    [Fact]
    public void A_page_of_the_other_kind_is_loaded_as_a_document_while_the_old_one_stays()
    {
        var view = Open<FirstWall>(isDesk: false);
        Go<Desk>(view);
        Assert.Contains("first wall", view.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("desk", view.Markup, StringComparison.Ordinal);
        Assert.True(Assert.Single(Navigation.History).Options.ForceLoad);
    }

    [Fact]
    public void Who_turns_back_before_the_document_has_come_is_shown_the_page()
    {
        var view = Open<FirstWall>(isDesk: false);
        Go<Desk>(view);
        Go<SecondWall>(view);
        Assert.Contains("second wall", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_that_the_document_was_loaded_for_is_shown_whatever_it_is()
    {
        var view = Open<FirstWall>(isDesk: true);
        Assert.Contains("first wall", view.Markup, StringComparison.Ordinal);
        Assert.Empty(Navigation.History);
    }

    [Fact]
    public void A_layout_inside_the_desks_is_a_desks_and_walls_and_sheets_are_not()
    {
        Assert.True(DeskPages.Has(typeof(Desk)));
        Assert.True(DeskPages.Has(typeof(VestreToten.Lean.Web.Features.Meetings.MeetingMinutes.MeetingsPage)));
        Assert.False(DeskPages.Has(typeof(VestreToten.Lean.Web.Features.Meetings.Wall.WallPage)));
        Assert.False(DeskPages.Has(typeof(VestreToten.Lean.Web.Features.Meetings.Home.HomePage)));
    }

    private IRenderedComponent<DocumentView> Open<TPage>(bool isDesk) => _context.Render<DocumentView>(ps => ps
        .Add(v => v.RouteData, Route<TPage>()).Add(v => v.IsDesk, isDesk).Add(v => v.HasMoved, value: false));

    private static void Go<TPage>(IRenderedComponent<DocumentView> view) =>
        view.Render(ps => ps.Add(v => v.RouteData, Route<TPage>()).Add(v => v.HasMoved, value: true));

    private static RouteData Route<TPage>() => new(typeof(TPage), new Dictionary<string, object?>());

    /// <summary>A page of its own layout, which says its name.</summary>
    private abstract class Named(string name) : ComponentBase
    {
        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) => builder.AddContent(0, name);
    }

    private sealed class Bare : LayoutComponentBase
    {
        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) => builder.AddContent(0, Body);
    }

    [Layout(typeof(Bare))]
    private sealed class FirstWall() : Named("first wall");

    [Layout(typeof(Bare))]
    private sealed class SecondWall() : Named("second wall");

    private sealed class Desk() : Named("desk");
}
