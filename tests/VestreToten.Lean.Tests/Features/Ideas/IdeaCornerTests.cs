using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Ideas;
using VestreToten.Lean.Web.Live;

namespace VestreToten.Lean.Tests.Features.Ideas;

public sealed class IdeaCornerTests : BunitContext
{
    [Fact]
    public async Task The_corner_shows_the_key_by_the_address_of_the_wall_and_follows_its_changes()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = (await database.AddBoardAsync()).Id;
        Services.AddLocalization();
        var changes = new BoardChanges(TimeProvider.System, NullLogger<BoardChanges>.Instance);
        Services.AddSingleton(new IdeaKeyQueries(database.Reads(), new SharedReadings(changes, TimeProvider.System)));
        var who = await database.SignInAsync(board, VestreToten.Lean.Domain.Organisation.Role.Staff);
        var corner = Render<IdeaCorner>(p => p.Add(c => c.BoardId, board).Add(c => c.Who, who));
        Assert.Empty(corner.Markup.Trim());

        var key = IdeaKey.From(new byte[16]);
        await database.SaveAsync(IdeaAccess.Open(board, key, Calendar.TuesdayMorning));
        changes.Publish(board);
        corner.Render(p => p.Add(c => c.Version, 1));
        corner.WaitForAssertion(() => Assert.Equal("http://localhost/i/" + key, corner.Find("a").GetAttribute("href")));
        Assert.NotEmpty(corner.Find("svg[role=img]").GetAttribute("aria-label")!);
    }
}
