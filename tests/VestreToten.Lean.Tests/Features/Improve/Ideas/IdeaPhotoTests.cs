using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Improve.Photos;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

/// <summary>Photos from phones, all the way in and out again.</summary>
public sealed partial class IdeaPhotoTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private string _path = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _path = await _program.OpenForIdeasAsync();
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task A_photo_is_on_the_idea_as_before_and_shown_to_who_sees_the_board_alone()
    {
        using var phone = _program.Browser();
        Assert.Equal(303, (await phone.SendIdeaAsync(_path, photo: SomePhotos.Jpeg(1200, 900))).Status);
        var photo = Assert.Single(await PhotosAsync());
        Assert.Equal((PhotoKind.Before, 1200, 900), (photo.Kind, photo.Width, photo.Height));
        var address = $"/tavle/ytterskogen/bilder/{photo.Hash}";

        using var leader = await _program.SignedInAsync();
        foreach (var (size, side) in new[] { ("", 1200), ("/liten", 480) })
        {
            var seen = await leader.OpenAsync(address + size);
            Assert.Equal((200, "image/jpeg"), (seen.Status, seen.Response.Content.Headers.ContentType?.ToString()));
            Assert.Equal((true, true, null), (seen.Response.Headers.CacheControl?.Private, seen.Response.Headers.CacheControl?.NoCache, seen.Response.Headers.CacheControl?.MaxAge));
            Assert.Equal(side, SomePhotos.SizeOf(await DownloadAsync(leader, address + size)).Width);
        }

        await _program.AddAccountAsync("annen@kommune.invalid", "kommunen", Role.Staff);
        using var elsewhere = await _program.SignedInAsync("annen@kommune.invalid");
        // The phone that brought it, somebody from another board, the board it does not hang on, and one that is not there.
        Browser.Answer[] refused =
        [
            await phone.OpenAsync(address), await elsewhere.OpenAsync(address), await leader.OpenAsync($"/tavle/kommunen/bilder/{photo.Hash}"),
            await leader.OpenAsync($"/tavle/ytterskogen/bilder/{SomeImprovements.Hash}"), await leader.OpenAsync("/tavle/ytterskogen/bilder/..%2f..%2flean.db"),
            await leader.OpenAsync(address + "/stor"),
        ];
        Assert.All(refused, answer => Assert.Equal((404, refused[0].Html), (answer.Status, answer.Html)));
    }

    private async Task<byte[]> DownloadAsync(Browser browser, string address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = browser.Cookies }) { BaseAddress = _program.Address };
        return await client.GetByteArrayAsync(address, Stop);
    }

    private IReadOnlyList<string> Files()
    {
        var folder = _program.Services.GetRequiredService<LeanSettings>().PhotoFolder;
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]
            : [];
    }

    private async Task<List<ImprovementPhoto>> PhotosAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        return await db.ImprovementPhotos.ToListAsync(Stop);
    }
}
