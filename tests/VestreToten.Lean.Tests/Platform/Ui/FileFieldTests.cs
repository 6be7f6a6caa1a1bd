using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Platform.Ui;

public sealed class FileFieldTests : IAsyncLifetime
{
    private readonly BunitContext _context = new();
    private readonly List<string> _chosen = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void It_opens_when_the_page_listens_and_not_before()
    {
        var listening = _context.JSInterop.SetupVoid("Blazor._internal.InputFile.init", _ => true);
        var field = Show(isDisabled: false);
        Assert.True(field.Find("input").HasAttribute("disabled"));

        listening.SetVoidResult();

        field.WaitForState(() => !field.Find("input").HasAttribute("disabled"));
        field.UploadFiles(InputFileContent.CreateFromText("a", "a.csv"));
        Assert.Equal(["a.csv"], _chosen);
    }

    [Fact]
    public void It_is_closed_while_it_is_to_be_closed()
    {
        var field = Show(isDisabled: true);
        Assert.True(field.Find("input").HasAttribute("disabled"));

        field.Render(parameters => parameters.Add(f => f.IsDisabled, false));

        Assert.False(field.Find("input").HasAttribute("disabled"));
        Assert.Equal("file", field.Find("input").GetAttribute("type"));
        Assert.Equal("files", field.Find("input").Id);
    }

    [Fact]
    public void Every_field_for_files_is_one()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.razor", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path))).ToList();

        Assert.True(pages.Count(page => page.Text.Contains("<FileField ", StringComparison.Ordinal)) >= 2, "The fields were not found.");
        Assert.DoesNotContain(pages, page => page.Text.Contains("<InputFile", StringComparison.Ordinal));
    }

    private IRenderedComponent<FileField> Show(bool isDisabled) => _context.Render<FileField>(parameters => parameters
        .Add(f => f.IsDisabled, isDisabled)
        .Add(f => f.OnChange, chosen => _chosen.Add(chosen.File.Name))
        .AddUnmatched("id", "files"));
}
