using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>What has been agreed of a zone, as somebody types it.</summary>
public sealed partial class ZoneForm
{
    private Draft<string> _draft = default!;
    private ZoneTyped _typed = ZoneTyped.Empty();
    private string _message = "";

    /// <summary>Tells the fields of two forms on one page apart.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>The zone that is typed over; null for a new one.</summary>
    [Parameter] public ZoneDetail? Start { get; set; }

    [Parameter, EditorRequired] public required string SaveText { get; set; }

    /// <summary>Saves; what comes back is shown under the form, which then stays as it was typed.</summary>
    [Parameter, EditorRequired] public required Func<ZoneInput, Task<string?>> Save { get; set; }

    [Parameter, EditorRequired] public required EventCallback Cancel { get; set; }

    protected override void OnInitialized()
    {
        if (Start is not null)
            _typed = ZoneTyped.From(Start);
    }

    // No field holds a line break or a tab.
    private string Written => string.Join('\n', _typed.Lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Id}\t{(int)l.Step}\t{l.Text}"))
        .Prepend(string.Create(CultureInfo.InvariantCulture, $"{(int)_typed.Kind}\t{_typed.Rhythm}\t{_typed.Name}")));

    private string Words => string.Join(" · ", _typed.Lines.Select(l => l.Text).Prepend(_typed.Name).Where(text => text.Length > 0));

    private void Restore(string written)
    {
        var rows = written.Split('\n').Select(row => row.Split('\t', 3)).ToList();
        _typed = ZoneTyped.Of(
            rows[0][2], (ZoneKind)Number(rows[0][0])!.Value, Number(rows[0][1])!.Value,
            rows.Skip(1).Select(row => new PointLine { Id = Number(row[0]), Step = (FiveSStep)Number(row[1])!.Value, Text = row[2] }));
    }

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private string Id(string field) => $"{Name}-{field}";

    private static string? Invalid(ZoneFieldFault? fault) => fault is null ? null : "true";

    private string? Said(ZoneFieldFault? fault) => fault is null ? null : T[fault.Key, fault.Number].Value;

    private void Up(PointLine line)
    {
        var at = _typed.Lines.IndexOf(line);
        (_typed.Lines[at - 1], _typed.Lines[at]) = (line, _typed.Lines[at - 1]);
    }

    private async Task SendAsync()
    {
        _message = "";
        if (_typed.Read() is { } input)
            _message = await _draft.SendAsync(() => Save(input), refusal => refusal is null) ?? "";
    }

    private Task CancelAsync()
    {
        _draft.Drop();
        return Cancel.InvokeAsync();
    }
}
