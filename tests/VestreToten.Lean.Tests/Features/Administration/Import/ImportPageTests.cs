using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Platform.Shell;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Administration.Import;

public sealed class ImportPageTests : IAsyncLifetime
{
    private readonly BunitContext _context = new();
    private SqliteDatabase _database = null!;
    private ImportScene _scene = null!;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteDatabase.CreateAsync();
        _scene = await ImportScene.SetAsync(_database);
        _context.Services.AddLogging().AddLocalization().AddDeskComponents();
        _context.Services.AddSingleton(_scene.Queries).AddSingleton(_scene.Run);
        _context.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_file_is_looked_over_line_by_line_and_then_done()
    {
        Bokmaal.Read();
        var page = Open();
        Upload(page, "Id;Navn;Ansatte;Farge\n1;Bjørkelia;12;rød\nytterskogen;Ytre skog;;\n");
        Assert.Equal(["new", "change"], Results(page));
        Assert.Contains("Navn: Ytterskogen → Ytre skog", page.Markup.Replace("ytterskogen →", "Ytterskogen →", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Disse kolonnene brukes ikke: Farge", page.Markup, StringComparison.Ordinal);
        Assert.Equal("kommunen .omsorg ..ytterskogen", await _scene.TreeAsync());

        await page.Find("[data-testid=import-run]").ClickAsync(new());

        page.WaitForElement("[data-testid=import-done]");
        Assert.Equal("kommunen .omsorg ..ytterskogen .bjorkelia", await _scene.TreeAsync());
        Assert.Empty(page.FindAll("[data-testid=import-invite]"));
    }

    [Fact]
    public void Errors_are_shown_first_with_what_to_do_and_nothing_can_be_done()
    {
        Bokmaal.Read();
        var page = Open();
        Upload(page, "Id;Navn;Ligger under\n" + string.Concat(Enumerable.Range(1, 60).Select(n => $"{n};Enhet {n};{(n % 2 == 0 ? "borte" : "")}\n")));
        Assert.Empty(page.FindAll("[data-testid=import-run]"));
        Assert.All(Results(page), result => Assert.Equal("error", result));
        Assert.Equal(25, Results(page).Count);
        Assert.Contains("Ligger under: «borte» Ingen enhet har denne id-en.", page.Markup, StringComparison.Ordinal);
        page.Find("[data-testid=import-next]").Click();
        Assert.Equal(5, Results(page).Count);
        page.Find("[data-testid=import-show-new]").Click();
        Assert.Equal(25, Results(page).Count);
    }

    [Fact]
    public void Fifty_megabytes_are_refused_with_a_sentence_and_never_read()
    {
        Bokmaal.Read();
        var page = Open();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[50 * 1024 * 1024], "stor.csv"));
        Assert.Equal("Fila er for stor. Del den i flere, hver på høyst 5 MB.", page.Find("[data-testid=import-fault]").TextContent);
        page.Find("[data-testid=import-again]").Click();
        Assert.NotNull(page.Find("[data-testid=import-file]"));
    }

    [Fact]
    public async Task What_others_have_changed_is_shown_anew_before_anything_is_done()
    {
        Bokmaal.Read();
        var page = Open();
        Upload(page, "Id;Navn;Ansatte\nytterskogen;;40\n");
        await _scene.DoAsync("Id;Navn;Ansatte\nytterskogen;;30\n");
        await page.Find("[data-testid=import-run]").ClickAsync(new());
        Assert.StartsWith("Noen andre har endret noe", page.Find("[data-testid=import-said]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Ansatte: 30 → 40", page.Markup, StringComparison.Ordinal);
        await page.Find("[data-testid=import-run]").ClickAsync(new());
        Assert.NotNull(page.WaitForElement("[data-testid=import-done]"));
    }

    [Fact]
    public async Task After_new_people_there_is_a_way_to_invite_them()
    {
        Bokmaal.Read();
        var page = Open();
        Upload(page, "Id;Navn;Enhet;Rolle\n7;Kari;ytterskogen;leder\n7;;omsorg;ansatt\n8;Jon;ytterskogen;ansatt\n");
        await page.Find("[data-testid=import-run]").ClickAsync(new());
        Assert.Equal("Inviter 2 nye", page.WaitForElement("[data-testid=import-invite]").TextContent);
    }

    [Fact]
    public async Task The_report_says_of_every_line_what_became_of_it()
    {
        Bokmaal.Read();
        var preview = await _scene.PreviewAsync("Id;Navn;Ansatte\n1;=1+1;\nytterskogen;;0\n");
        await using var report = await ImportReport.WriteAsync(preview, ImportTestTexts.Words, ImportTestTexts.Import, Stop);
        var text = Encoding.UTF8.GetString(report.ToArray());
        Assert.Contains("2;'1;'=1+1;Ny;", text, StringComparison.Ordinal);
        Assert.Contains("3;ytterskogen;", text, StringComparison.Ordinal);
        Assert.Contains(";Feil;", text, StringComparison.Ordinal);
    }

    private static List<string?> Results(IRenderedComponent<ImportPage> page) => [.. page.FindAll("[data-testid=import-line]").Select(l => l.GetAttribute("data-result"))];

    private static void Upload(IRenderedComponent<ImportPage> page, string text)
    {
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(text, "fil.csv"));
        page.WaitForElement("[data-testid=import-preview]");
    }

    private IRenderedComponent<ImportPage> Open() => _context.Render<ImportPage>(ps => ps
        .AddCascadingValue<IDesk>(new RecordingDesk()).AddCascadingValue(Task.FromResult(new AuthenticationState(_scene.Admin))));
}
