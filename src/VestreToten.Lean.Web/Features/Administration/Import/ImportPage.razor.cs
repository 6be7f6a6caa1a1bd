using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using VestreToten.Lean.Web.Features.Administration.Menu;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Administration.Import;

public sealed partial class ImportPage : AdminPage
{
    private ElementReference _heading;
    private ImportPreview _preview = ImportPreview.None;
    private ImportPreview? _done;
    private ImportTable? _table;
    private string? _said;
    private bool _isBusy;
    private bool _hasTurned;

    [CascadingParameter] public RoleTitles? Titles { get; set; }

    [Inject] internal ImportQueries Queries { get; set; } = default!;

    [Inject] internal RunImport Running { get; set; } = default!;

    [Inject] internal IJSRuntime Script { get; set; } = default!;

    private ImportWords Words => new(T, People, Titles);

    protected override async Task<bool> ReadAsync()
    {
        if (await Queries.PreviewAsync(User, _table) is not { } preview)
            return false;
        if (_table is not null)
            _preview = preview;
        return true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_hasTurned)
            return;
        _hasTurned = false;
        await _heading.FocusAsync();
    }

    private void Begin() => (_table, _done, _said, _preview) = (null, null, null, ImportPreview.None);

    private Task TakeAsync(IBrowserFile file) => PressAsync(async () =>
    {
        if (file.Size > ImportReader.MaxBytes)
        {
            _table = ImportTable.Refused(ImportFault.TooLarge);
            return;
        }

        await using var stream = file.OpenReadStream(ImportReader.MaxBytes);
        await ReadAsync(stream);
    });

    private Task PasteAsync(ElementReference field) => PressAsync(async () =>
    {
        // As a stream: what is pasted may be larger than one message to the server.
        await using var module = await Script.InvokeAsync<IJSObjectReference>("import", Navigation.Path("/import-file.js"));
        await using var text = await module.InvokeAsync<IJSStreamReference>("read", field);
        if (text.Length > ImportReader.MaxBytes)
        {
            _table = ImportTable.Refused(ImportFault.TooLarge);
            return;
        }

        await using var stream = await text.OpenReadStreamAsync(ImportReader.MaxBytes);
        await ReadAsync(stream);
    });

    private async Task ReadAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        _table = ImportReader.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private Task DoAsync() => PressAsync(async () =>
    {
        var answer = await Running.ExecuteAsync(User, _table!, _preview);
        if (answer.Outcome == Outcome.Done)
            (_done, _table) = (answer.Preview, null);
        else
            _said = T[answer.Outcome == Outcome.Conflict ? "Preview.Changed" : "Preview.Rejected"];
    });

    private Task ReportAsync(ImportPreview preview) => PressAsync(async () =>
    {
        await using var report = await ImportReport.WriteAsync(preview, Words, T, CancellationToken.None);
        using var reference = new DotNetStreamReference(report);
        await using var module = await Script.InvokeAsync<IJSObjectReference>("import", Navigation.Path("/import-file.js"));
        await module.InvokeVoidAsync("save", T["File.Report"].Value, reference);
    }, turns: false);

    private async Task PressAsync(Func<Task> press, bool turns = true)
    {
        if (_isBusy)
            return;
        (_isBusy, _said) = (true, null);
        try
        {
            await RunAsync(press);
            _hasTurned = turns && (_table ?? (object?)_done) is not null;
        }
        catch (Exception e) when (e is JSException or TimeoutException)
        {
            _said = T["Read.Failed"];
        }
        finally
        {
            _isBusy = false;
        }

        StateHasChanged();
    }
}
