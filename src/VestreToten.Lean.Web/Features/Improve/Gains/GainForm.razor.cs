using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A gain as somebody types it.</summary>
public sealed partial class GainForm
{
    private Draft<GainTyped> _draft = default!;
    private GainTyped _typed = new();
    private IReadOnlyDictionary<GainField, GainFieldFault> _faults = new Dictionary<GainField, GainFieldFault>();
    private string _message = "";

    /// <summary>Tells the fields of two forms on one page apart.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    [Parameter, EditorRequired] public required GainTyped Start { get; set; }

    [Parameter, EditorRequired] public required string SaveText { get; set; }

    /// <summary>Saves; what comes back is shown under the form, which then stays as it was typed.</summary>
    [Parameter, EditorRequired] public required Func<GainInput, Task<string?>> Save { get; set; }

    [Parameter] public EventCallback Cancel { get; set; }

    protected override void OnInitialized() => _typed = Start with { };

    private string Words => string.Join(" · ", new[] { _typed.Title, _typed.Amount, _typed.Kroner, _typed.Quality }.Where(typed => typed.Length > 0));

    private string Id(string field) => $"{Name}-{field}";

    private string? Invalid(GainField field) => _faults.ContainsKey(field) ? "true" : null;

    private string NoteClass(GainField field) => _faults.ContainsKey(field) ? "late" : "muted";

    private string? FaultOf(GainField field) => _faults.TryGetValue(field, out var fault) ? T["Fault." + fault.Key, fault.Limit].Value : null;

    private async Task SendAsync()
    {
        (var input, _faults) = _typed.Read(CultureInfo.CurrentCulture);
        _message = input is null ? T["Fault.Form"] : await _draft.SendAsync(() => Save(input), refusal => refusal is null) ?? "";
    }

    private Task CancelAsync()
    {
        _draft.Drop();
        return Cancel.InvokeAsync();
    }
}
