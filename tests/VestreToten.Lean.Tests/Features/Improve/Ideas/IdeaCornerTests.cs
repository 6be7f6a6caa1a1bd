using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Live;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

public sealed class IdeaCornerTests : BunitContext
{
    [Fact]
    public async Task The_corner_shows_the_key_by_the_address_of_the_wall_and_follows_its_changes()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = (await database.AddBoardAsync()).Id;
        Services.AddLocalization();
        Services.AddSingleton(new PublicAddress());
        var changes = new BoardChanges(TimeProvider.System, NullLogger<BoardChanges>.Instance);
        Services.AddSingleton(new IdeaKeyQueries(database.Reads(), new SharedReadings(changes, TimeProvider.System)));
        var who = await database.SignInAsync(board, VestreToten.Lean.Domain.Organisation.Role.Staff);
        var page = new PartPage(board, who);
        var corner = page.Show<IdeaCorner>(this);
        Assert.Empty(corner.Markup.Trim());

        var key = IdeaKey.From(new byte[16]);
        await database.SaveAsync(IdeaAccess.Open(board, key, Calendar.TuesdayMorning));
        changes.Publish(board, BoardTopics.Improvements);
        await page.ReadAgainAsync(BoardTopics.Improvements);
        corner.WaitForAssertion(() => Assert.Equal("http://localhost/i/" + key, corner.Find("a").GetAttribute("href")));
        Assert.NotEmpty(corner.Find("svg[role=img]").GetAttribute("aria-label")!);
    }
}
