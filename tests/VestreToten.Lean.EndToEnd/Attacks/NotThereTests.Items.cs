using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using VestreToten.Lean.EndToEnd.Attacks.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

public sealed partial class NotThereTests
{
    [Fact, Attack(2)]
    public async Task Another_units_item_is_not_shown_under_ones_own_board()
    {
        await using var db = attacked.Database();
        var items = await (
            from i in db.Improvements
            join b in db.Boards on i.BoardId equals b.Id
            join u in db.Units on b.UnitId equals u.Id
            where u.Slug == AttackedProgram.Other || u.Slug == AttackedProgram.Neighbour
            select new { i.Id, i.Title }).ToListAsync(Stop);
        Assert.True(items.Count > 5, "Too few items of others to tell");
        foreach (var visitor in (Visitor[])[attacked["leder"], attacked["ansatt"]])
        {
            var absent = "/tavle/ytterskogen/forbedringer/999999/a3";
            foreach (var item in items.Take(8).Append(items[^1]))
            {
                await ExpectAlikeAsync(visitor, $"/tavle/ytterskogen/forbedringer/{item.Id}/a3", absent);
                foreach (var path in (string[])["forbedringer?kort=", "loft?forbedring=", "gevinster?forbedring="])
                    Assert.DoesNotContain(item.Title, System.Net.WebUtility.HtmlDecode((await visitor.GetAsync($"/tavle/ytterskogen/{path}{item.Id}")).Body), StringComparison.Ordinal);
            }

            var list = await visitor.GetAsync("/tavle/ytterskogen/forbedringer.csv");
            Assert.Equal(200, list.Status);
            Assert.All(items, item => Assert.DoesNotContain(item.Title, list.Body, StringComparison.Ordinal));
        }

        await ExpectAlikeAsync(attacked["leder"], AttackedProgram.Other);
    }

    [Fact, Attack(3)]
    public async Task A_photo_is_there_for_those_who_see_its_board_and_at_its_board_alone()
    {
        using var bitmap = new SKBitmap(640, 480);
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        using var phone = new Visitor("phone", attacked.Address);
        Assert.Equal(303, (await phone.SendIdeaAsync(attacked.IdeaKey, jpeg.ToArray(), fields: ("tittel", "Med bilde"))).Status);
        await using var db = attacked.Database();
        var hash = await db.ImprovementPhotos.OrderByDescending(p => p.Id).Select(p => p.Hash).FirstAsync(Stop);

        foreach (var path in Routes.PhotosOf(AttackedProgram.Own, hash))
        {
            foreach (var visitor in attacked.Everybody)
            {
                var answer = await visitor.GetAsync(path);
                var maySee = visitor.Name is "leder" or "ansatt" or "virksomhetsleder" or "admin";
                Assert.True(answer.Status == (maySee ? 200 : 404), $"{path} gave {visitor.Name} {answer.Status}");
                if (!maySee)
                    await ExpectAlikeAsync(visitor, path, Routes.PhotosOf(Nowhere).First());
            }
        }

        foreach (var path in Routes.PhotosOf(AttackedProgram.Other, hash).Concat(Routes.PhotosOf("omsorg-og-helse", hash)))
        {
            foreach (var visitor in attacked.Everybody)
                Assert.Equal((visitor.Name, 404), (visitor.Name, (await visitor.GetAsync(path)).Status));
        }
    }

    [Fact, Attack(4)]
    public async Task Another_units_lists_are_not_there()
    {
        foreach (var visitor in attacked.Outsiders)
        {
            foreach (var (path, nowhere) in Routes.FilesOf(AttackedProgram.Own).Zip(Routes.FilesOf(Nowhere)))
                await ExpectAlikeAsync(visitor, path, nowhere);
        }

        // Those above see the board, and take no list of the board's own out.
        foreach (var visitor in (Visitor[])[attacked["virksomhetsleder"], attacked["admin"]])
        {
            foreach (var (path, nowhere) in Routes.FilesOf(AttackedProgram.Own).Take(3).Zip(Routes.FilesOf(Nowhere)))
                await ExpectAlikeAsync(visitor, path, nowhere);
        }

        foreach (var visitor in attacked.Nobodies)
        {
            foreach (var path in Routes.FilesOf(AttackedProgram.Own))
                Assert.Equal((path, 302), (path, (await visitor.GetAsync(path)).Status));
        }
    }
}
