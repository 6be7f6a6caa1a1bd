using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class PhotoStripTests : BunitContext, IAsyncLifetime
{
    private readonly PhotoFixture _bench = new();
    private SqliteDatabase _database = null!;
    private int _board;
    private int _improvement;

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.CreateAsync();
        _board = (await _database.AddBoardAsync()).Id;
        _improvement = (await _database.AddImprovementAsync(_board)).Id;
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(_bench.Time);
        Services.AddSingleton<IDbContextFactory<LeanDbContext>>(_database.Contexts);
        Services.AddSingleton(_bench.Store);
        Services.AddSingleton(PhotoFixture.Room);
        Services.AddSingleton(_ => _bench.Receiver);
        Services.AddSingleton(_ => _bench.Intake);
        Services.AddSingleton<PhotoRecords>();
        Services.AddSingleton<AuthorizedReads>().AddSingleton<PhotoQueries>();
        Services.AddSingleton<BoardChanges>().AddSingleton<BoardCommands>();
        Services.AddSingleton<AccessCheck>();
        Services.AddSingleton<AttachPhoto>();
        Services.AddSingleton<RemovePhoto>();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
        _bench.Dispose();
    }

    [Fact]
    public async Task A_photo_is_added_to_after_and_removed_after_a_second_word()
    {
        CultureInfo.CurrentCulture = new CultureInfo("nb-NO");
        var strip = await ShowAsync(Role.Staff);
        Upload(strip, SomePhotos.Jpeg());
        strip.WaitForAssertion(() => Assert.Single(strip.FindAll("[data-testid=photo]")), TimeSpan.FromSeconds(20));
        var picture = strip.Find("section:nth-of-type(2) img");
        Assert.EndsWith("/liten", picture.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("Etterbilde, lagt til 24.\u00A0november", picture.GetAttribute("alt"));

        strip.Find("[data-testid=photo] button").Click();
        Assert.Equal(2, _bench.Files().Count);
        strip.FindAll("[data-testid=photo] button").Single(b => b.TextContent == "Ja, fjern").Click();
        strip.WaitForAssertion(() => Assert.Empty(strip.FindAll("[data-testid=photo]")), TimeSpan.FromSeconds(20));
        Assert.Empty(_bench.Files());
    }

    private async Task<IRenderedComponent<PhotoStrip>> ShowAsync(Role role, bool mayWork = true)
    {
        var who = await _database.SignInAsync(role);
        return new PartPage(_board, who, mayWork ? Role.Staff : role).Show<PhotoStrip>(this, p => p.Add(s => s.ImprovementId, _improvement));
    }

    /// <summary>Chooses a file for «etter».</summary>
    private static void Upload(IRenderedComponent<PhotoStrip> strip, byte[] file) =>
        strip.FindComponents<InputFile>()[1].UploadFiles(InputFileContent.CreateFromBinary(file, "bilde.jpg"));
}
