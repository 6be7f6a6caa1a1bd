using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A gain as somebody types it.</summary>
public sealed partial class GainForm
{
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

    protected override void OnInitialized() => _typed = Start;

    private string Id(string field) => $"{Name}-{field}";

    private string? Invalid(GainField field) => _faults.ContainsKey(field) ? "true" : null;

    private string NoteClass(GainField field) => _faults.ContainsKey(field) ? "late" : "muted";

    private string? FaultOf(GainField field) => _faults.TryGetValue(field, out var fault) ? T["Fault." + fault.Key, fault.Limit].Value : null;

    private async Task SendAsync()
    {
        (var input, _faults) = _typed.Read(CultureInfo.CurrentCulture);
        _message = input is null ? T["Fault.Form"] : await Save(input) ?? "";
    }
}
