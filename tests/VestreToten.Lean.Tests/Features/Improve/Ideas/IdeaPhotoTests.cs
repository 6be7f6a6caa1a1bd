using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Improve.Photos;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

/// <summary>Photos from phones, all the way in and out again.</summary>
public sealed class IdeaPhotoTests : IAsyncLifetime
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

    [Fact]
    public async Task What_is_no_photo_is_told_beside_the_field_and_the_text_stays()
    {
        using var phone = _program.Browser();
        var answer = await phone.SendIdeaAsync(_path, "Skapet", photo: "<svg onload=alert(1)>"u8.ToArray());
        Assert.Equal((400, "Skapet"), (answer.Status, answer.Field(IdeaForm.TitleField)));
        Assert.Contains("ikke et bilde vi kan lese", answer.FaultOf(IdeaForm.PhotoField), StringComparison.Ordinal);
        var empty = await phone.SendIdeaAsync(_path, "Skapet", photo: []);
        Assert.Equal(400, empty.Status);
        Assert.NotNull(empty.FaultOf(IdeaForm.PhotoField));
        var without = await phone.SendIdeaAsync(_path, " ", photo: SomePhotos.Jpeg());
        Assert.Contains("Velg bildet en gang til", without.FaultOf(IdeaForm.PhotoField), StringComparison.Ordinal);
        Assert.Empty(await PhotosAsync());
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData("nb", "Mest kompatibel")]
    [InlineData("nn", "Mest kompatibel")]
    [InlineData("en", "Most Compatible")]
    public async Task An_iPhones_own_format_is_told_with_what_to_do_and_the_text_stays(string language, string setting)
    {
        using var phone = _program.Browser();
        phone.Speak(language);
        var answer = await phone.SendIdeaAsync(_path, "Skapet", photo: "\0\0\0\u0018ftypheic\0\0\0\0"u8.ToArray());
        Assert.Equal((400, "Skapet"), (answer.Status, answer.Field(IdeaForm.TitleField)));
        Assert.Contains(setting, answer.FaultOf(IdeaForm.PhotoField), StringComparison.Ordinal);
        Assert.Empty(Files());
    }

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
        using var client = new HttpClient { BaseAddress = _program.Address };
        var body = new UploadStream();
        using var content = new StreamContent(body);
        content.Headers.ContentLength = 200 * 1024 * 1024;
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        using var request = new HttpRequestMessage(HttpMethod.Post, _path) { Content = content };
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("15 MB", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.InRange(body.Given, 0, 4 * IdeaPost.Large);
    }

    [Fact]
    public async Task A_photo_beyond_the_limit_is_told_beside_the_field()
    {
        using var phone = _program.Browser();
        var answer = await phone.SendIdeaAsync(_path, "Skapet", photo: [0xFF, 0xD8, 0xFF, .. new byte[(15 * 1024 * 1024) + 1]]);
        Assert.Equal((413, "Skapet"), (answer.Status, answer.Field(IdeaForm.TitleField)));
        Assert.Contains("15 MB", answer.FaultOf(IdeaForm.PhotoField), StringComparison.Ordinal);
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

    private async Task<byte[]> DownloadAsync(Browser browser, string address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = browser.Cookies }) { BaseAddress = _program.Address };
        return await client.GetByteArrayAsync(address, Stop);
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
