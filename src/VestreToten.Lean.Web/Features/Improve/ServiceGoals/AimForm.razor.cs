using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>What a service goal aims at, as somebody types it.</summary>
public sealed partial class AimForm
{
    private Draft<Typing> _draft = default!;
    private AimTyped _typed = new();
    private IReadOnlyDictionary<AimField, AimFieldFault> _faults = new Dictionary<AimField, AimFieldFault>();
    private string _direction = "";
    private string _why = "";
    private string _message = "";

    /// <summary>Tells the fields of two forms on one page apart.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    [Parameter] public AimTyped? Start { get; set; }

    [Parameter, EditorRequired] public required string SaveText { get; set; }

    [Parameter] public bool AsksWhy { get; set; }

    /// <summary>Saves; what comes back is shown under the form, which then stays as it was typed. Null empties it.</summary>
    [Parameter, EditorRequired] public required Func<ServiceGoalAim, string, Task<string?>> Save { get; set; }

    [Parameter] public EventCallback Cancel { get; set; }

    protected override void OnInitialized() => Empty();

    // The form's own is typed over: what is compared is a copy.
    private Typing Typed => new(_typed with { }, _direction, _why);

    private string Words =>
        string.Join(" · ", new[] { _typed.Text, _typed.Measure, _typed.Baseline, _typed.Target, _typed.By.Text, _why }.Where(typed => typed.Length > 0));

    private void Restore(Typing typed) => (_typed, _direction, _why) = (typed.Aim with { }, typed.Direction, typed.Why);

    private string Id(string field) => $"{Name}-{field}";

    private string? Invalid(AimField field) => _faults.ContainsKey(field) ? "true" : null;

    private string NoteClass(AimField field) => _faults.ContainsKey(field) ? "late" : "muted";

    private string? FaultOf(AimField field) => _faults.TryGetValue(field, out var fault) ? T["Fault." + fault.Key, fault.Limit].Value : null;

    private async Task SendAsync()
    {
        _typed.Direction = Enum.TryParse<GoalDirection>(_direction, out var direction) ? direction : null;
        (var aim, _faults) = _typed.Read(CultureInfo.CurrentCulture, _typed.By.Day == Start?.By.Day ? null : Time.GetUtcNow().DayInNorway());
        _message = aim is null ? "" : await _draft.SendAsync(() => Save(aim, _why), refusal => refusal is null) ?? "";
        if (aim is not null && _message.Length == 0)
            Empty();
    }

    private void Empty()
    {
        _typed = (Start ?? new AimTyped()) with { };
        (_direction, _why) = (_typed.Direction?.ToString() ?? "", "");
    }

    private Task CancelAsync()
    {
        _draft.Drop();
        return Cancel.InvokeAsync();
    }

    private sealed record Typing(AimTyped Aim, string Direction, string Why);
}
