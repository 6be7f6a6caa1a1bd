using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.FiveS;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

/// <summary>A screen with improvements on it: reads again after each press of its own and each change of another's.</summary>
internal sealed class ImprovementScreen : IAsyncDisposable
{
    private readonly BunitContext _context = new();
    private readonly BoardSubscription _subscription;
    private IRenderedComponent<ImprovementsBoard>? _board;

    public ImprovementScreen(ImprovementFixture shop)
    {
        Shop = shop;
        Page = new PartPage(shop.BoardId, shop.Who);
        // Of the fact that makes the screen, and all it calls.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nb-NO");
        _context.Services.AddLocalization();
        // Has tests of its own, and a folder.
        _context.ComponentFactories.AddStub<PhotoStrip>();
        _context.ComponentFactories.AddStub<ZoneOfCard>();
        _context.Services.AddSingleton<TimeProvider>(shop.Time);
        _context.Services.AddSingleton(shop.Queries);
        _context.Services.AddSingleton(new OwnerQueries(shop.Database.Reads(), shop.Time));
        _context.Services.AddSingleton(shop.Propose);
        _context.Services.AddSingleton(shop.Move);
        _context.Services.AddSingleton(shop.DeclineMany);
        _context.Services.AddSingleton(shop.Edit);
        _context.Services.AddSingleton(shop.Assign);
        _context.Services.AddSingleton(shop.Place);
        _context.Services.AddSingleton(shop.Comment);
        _context.Services.AddSingleton(shop.Whys);
        _context.Services.AddSingleton(shop.A3);
        _context.Services.AddSingleton(shop.Undo);
        _subscription = shop.Changes.Subscribe(shop.BoardId, BoardTopics.Improvements, topics => Page.ReadAgainAsync(topics));
    }

    public ImprovementFixture Shop { get; }

    public PartPage Page { get; private set; }

    public BunitContext Context => _context;

    public IRenderedComponent<ImprovementsBoard> Board => _board!;

    /// <summary>The board, when it has been read.</summary>
    public IRenderedComponent<ImprovementsBoard> Show(bool mayWork = true, int? card = null)
    {
        Page = new PartPage(Shop.BoardId, Shop.Who, mayWork ? Role.Staff : Role.Manager);
        _board = Page.Show<ImprovementsBoard>(_context, parameters => parameters.Add(b => b.Card, card));
        _board.WaitForState(() => _board.FindAll(".none, [data-testid=improvement]").Count > 0);
        return _board;
    }

    public IRenderedComponent<ImprovementsBoard> Open(int card)
    {
        var board = Show(card: card);
        board.WaitForElement("[data-testid=owner]");
        return board;
    }

    public IElement Find(string mark) => Board.WaitForElement($"[data-testid={mark}]");

    public async ValueTask DisposeAsync()
    {
        _subscription.Dispose();
        await _context.DisposeAsync();
    }
}
