using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Improve.Photos;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

public sealed partial class IdeaPhotoTests
{
    [Fact]
    public async Task The_same_photo_on_two_ideas_is_one_file()
    {
        using var phone = _program.Browser();
        await phone.SendIdeaAsync(_path, "Den ene", photo: SomePhotos.Jpeg());
        await phone.SendIdeaAsync(_path, "Den andre", photo: SomePhotos.Jpeg());
        Assert.Equal(2, (await PhotosAsync()).Count);
        Assert.Equal(2, Files().Count);
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_refused_before_they_are_sent()
    {
        // The client would begin after a second, and a busy program may not have answered by then.
        using var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = _program.Address };
        var body = new UploadStream();
        using var content = new StreamContent(body);
        content.Headers.ContentLength = 200 * 1024 * 1024;
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        using var request = new HttpRequestMessage(HttpMethod.Post, _path) { Content = content };
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("40 MB", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.InRange(body.Given, 0, 4 * IdeaPost.Large);
    }

    [Fact]
    public async Task A_photo_beyond_the_limit_is_told_beside_the_field()
    {
        using var phone = _program.Browser();
        var answer = await phone.SendIdeaAsync(_path, "Skapet", photo: [0xFF, 0xD8, 0xFF, .. new byte[(40 * 1024 * 1024) + 1]]);
        Assert.Equal((413, "Skapet"), (answer.Status, answer.Field(IdeaForm.TitleField)));
        Assert.Contains("40 MB", answer.FaultOf(IdeaForm.PhotoField), StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(500, 100)]
    public async Task Hostile_photos_break_nothing_and_leave_no_orphan(int first, int count)
    {
        // So many boards that none is held back: the limits are not what is tried here.
        Assert.InRange(count, 1, IdeaLimits.PerServer);
        var paths = await ManyBoardsAsync((count / IdeaLimits.PerBoard) + 1);
        using var phone = _program.Browser();
        var statuses = new Dictionary<int, int>();
        for (var seed = first; seed < first + count; seed++)
        {
            var answer = await phone.SendIdeaAsync(paths[seed % paths.Count], "Lapp " + seed, photo: HostileUpload.Make(seed));
            statuses[answer.Status] = statuses.GetValueOrDefault(answer.Status) + 1;
        }

        Assert.Equal([303, 400], statuses.Keys.Order());
        var hashes = (await PhotosAsync()).Select(photo => photo.Hash).ToList();
        Assert.Equal(statuses[303], hashes.Count);
        Assert.Equal(hashes.Distinct().SelectMany(hash => new[] { hash + ".jpg", hash + ".thumb.jpg" }).Order(StringComparer.Ordinal), Files());
    }

    private async Task<List<string>> ManyBoardsAsync(int count)
    {
        var paths = new List<string> { _path, await _program.OpenForIdeasAsync("kommunen", 8) };
        for (var i = paths.Count; i < count; i++)
        {
            await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
            var unit = Unit.Kommune("Enhet " + i, "enhet-" + i);
            db.Add(unit);
            await db.SaveChangesAsync(Stop);
            db.Add(VestreToten.Lean.Domain.Boards.Board.For(unit.Id, DayOfWeek.Monday, new TimeOnly(9, 0)));
            await db.SaveChangesAsync(Stop);
            paths.Add(await _program.OpenForIdeasAsync("enhet-" + i, (byte)(10 + i)));
        }

        return paths;
    }
}
