using System.Text;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Improve.Photos;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.FiveS;

/// <summary>Photos of rounds, all the way in and out again.</summary>
public sealed class RoundPhotoTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private Zone _zone = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _zone = await _program.AddZoneAsync();
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task The_photo_is_on_the_zone_and_on_each_card_without_its_place()
    {
        using var phone = _program.Browser();
        Assert.Equal(303, (await phone.WalkAsync(_zone, ["action", "action"], HandmadeJpeg.WithEverything(SomePhotos.Jpeg(1200, 900)))).Status);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var photo = await db.ZonePhotos.SingleAsync(Stop);
        Assert.Equal(ZonePhotoKind.Round, photo.Kind);
        Assert.Equal([photo.Hash, photo.Hash], await db.ImprovementPhotos.Select(p => p.Hash).ToListAsync(Stop));

        using var leader = await _program.SignedInAsync();
        foreach (var (browser, address) in new[] { (leader, $"/tavle/ytterskogen/bilder/{photo.Hash}"), (phone, $"{RoundPhone.PathOf(_zone)}/bilde/{photo.Hash}") })
        {
            var seen = await browser.OpenAsync(address);
            Assert.Equal((200, "image/jpeg"), (seen.Status, seen.Response.Content.Headers.ContentType?.ToString()));
            var bytes = await DownloadAsync(browser, address);
            Assert.All((byte[][])[HandmadeJpeg.Latitude, Encoding.ASCII.GetBytes(HandmadeJpeg.Who), [.. "Exif"u8]], telltale => Assert.Equal(-1, bytes.AsSpan().IndexOf(telltale)));
            Assert.Equal(200, (await browser.OpenAsync(address + "/liten")).Status);
        }
    }

    [Fact]
    public async Task Whoever_has_the_key_sees_the_zones_photos_and_no_other()
    {
        using var phone = _program.Browser();
        var other = await _program.AddZoneAsync(name: "Skyllerommet");
        await phone.WalkAsync(_zone, [], SomePhotos.Jpeg(800, 600));
        await _program.AddAccountAsync("annen@kommune.invalid", "kommunen", Role.Staff);
        using var elsewhere = await _program.SignedInAsync("annen@kommune.invalid");
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var hash = await db.ZonePhotos.Select(p => p.Hash).SingleAsync(Stop);
        Browser.Answer[] refused =
        [
            await phone.OpenAsync($"{RoundPhone.PathOf(other)}/bilde/{hash}"), await phone.OpenAsync($"/tavle/ytterskogen/bilder/{hash}"),
            await elsewhere.OpenAsync($"/tavle/ytterskogen/bilder/{hash}"), await phone.OpenAsync($"{RoundPhone.PathOf(_zone)}/bilde/{SomeImprovements.Hash}"),
            await phone.OpenAsync($"{RoundPhone.PathOf(_zone)}/bilde/..%2f..%2flean.db"),
        ];
        Assert.All(refused, answer => Assert.Equal((404, refused[0].Html), (answer.Status, answer.Html)));
    }

    [Fact]
    public async Task A_bad_photo_is_said_beside_its_field_and_the_round_and_its_marks_wait()
    {
        using var phone = _program.Browser();
        var answer = await phone.WalkAsync(_zone, ["action"], [.. "no photo at all"u8]);
        Assert.Equal(400, answer.Status);
        Assert.Contains("Fila er ikke et bilde vi kan lese", answer.FaultOf("bilde")!, StringComparison.Ordinal);
        Assert.Contains("value=\"action\" checked", answer.Html, StringComparison.Ordinal);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal((0, 0), (await db.ZoneRounds.CountAsync(Stop), await db.Improvements.CountAsync(Stop)));
    }

    [Fact]
    public async Task Eight_photos_of_rounds_are_kept_and_the_files_of_older_ones_go()
    {
        using var phone = _program.Browser();
        for (var i = 0; i < 10; i++)
            Assert.Equal(303, (await phone.WalkAsync(_zone, [], SomePhotos.Jpeg(200 + i, 150))).Status);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(Enumerable.Range(202, 8), await db.ZonePhotos.OrderBy(p => p.Id).Select(p => p.Width).ToListAsync(Stop));
        var folder = Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)!;
        Assert.Equal(16, Directory.EnumerateFiles(folder, "*.jpg", SearchOption.AllDirectories).Count());
    }

    private async Task<byte[]> DownloadAsync(Browser browser, string address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = browser.Cookies }) { BaseAddress = _program.Address };
        return await client.GetByteArrayAsync(address, Stop);
    }
}
