using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed class PhotoResultTests
{
    [Fact]
    public async Task A_photo_is_answered_as_a_picture_that_can_do_nothing_else()
    {
        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(SomePhotos.Jpeg());
        foreach (var size in Enum.GetValues<PhotoSize>())
        {
            var (response, body) = await AnswerAsync(bench, taken.Hash, size);
            Assert.Equal((200, "image/jpeg"), (response.StatusCode, response.ContentType));
            Assert.Equal("sandbox; default-src 'none'", response.Headers.ContentSecurityPolicy);
            Assert.Equal("nosniff", response.Headers.XContentTypeOptions);
            Assert.Equal("private, no-cache", response.Headers.CacheControl);
            Assert.Equal($"inline; filename=\"{Path.GetFileName(bench.PathOf(taken.Hash, size))}\"", response.Headers.ContentDisposition);
            Assert.Equal(bench.Read(taken.Hash, size), body);
        }
    }

    [Fact]
    public async Task Who_has_the_photo_is_told_that_it_is_the_same_and_asks_again_next_time()
    {
        using var bench = new PhotoFixture();
        var taken = await bench.TakenAsync(SomePhotos.Jpeg());
        var (first, _) = await AnswerAsync(bench, taken.Hash, PhotoSize.Full);
        Assert.Equal($"\"{taken.Hash}\"", first.Headers.ETag);
        var (again, body) = await AnswerAsync(bench, taken.Hash, PhotoSize.Full, first.Headers.ETag);
        Assert.Equal((304, "private, no-cache"), (again.StatusCode, again.Headers.CacheControl.ToString()));
        Assert.Empty(body);
        Assert.Equal(200, (await AnswerAsync(bench, taken.Hash, PhotoSize.Full, "\"another\"")).Response.StatusCode);
    }

    [Fact]
    public async Task A_photo_that_is_not_there_is_not_found_and_that_is_not_remembered()
    {
        using var bench = new PhotoFixture();
        foreach (var hash in (string[])[new('a', 64), "../../etc/passwd", ""])
        {
            var (response, body) = await AnswerAsync(bench, hash, PhotoSize.Full);
            Assert.Equal(404, response.StatusCode);
            Assert.Empty(response.Headers.CacheControl.ToString());
            Assert.Empty(body);
        }
    }

    private static async Task<(HttpResponse Response, byte[] Body)> AnswerAsync(PhotoFixture bench, string hash, PhotoSize size, string? known = null)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        context.Request.Method = HttpMethods.Get;
        context.Request.Headers.IfNoneMatch = known;
        await new PhotoResult(bench.Store, hash, size).ExecuteAsync(context);
        return (context.Response, body.ToArray());
    }
}
