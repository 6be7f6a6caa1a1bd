using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Platform.Ui;

/// <summary>A day that somebody types or chooses.</summary>
public sealed partial class DateField
{
    private ElementReference _field;
    private ElementReference _button;
    private ElementReference? _next;
    private bool _isOpen;

    [CascadingParameter(Name = "IsDesk")] private bool IsDesk { get; set; }

    [Parameter, EditorRequired] public required string Id { get; set; }

    /// <summary>The words of the field's label: the calendar and its button repeat them.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter, EditorRequired] public required TypedDay Day { get; set; }

    [Parameter] public EventCallback<TypedDay> DayChanged { get; set; }

    /// <summary>A day typed without a year is the first such one from here on.</summary>
    [Parameter, EditorRequired] public required DateOnly From { get; set; }

    /// <summary>What the form has against the day. That it cannot be read the field says itself.</summary>
    [Parameter] public string? Fault { get; set; }

    /// <summary>Its <c>data-testid</c>.</summary>
    [Parameter] public string? Mark { get; set; }

    [Parameter] public bool Disabled { get; set; }

    private string? Problem => Day.IsUnreadable ? T["Unreadable", Example] : Fault;

    private string? Invalid => Problem is null ? null : "true";

    private string Note => Day.Day is { } day
        ? T["Chosen", WrittenTime.Weekday(day), WrittenTime.DayAndYear(day), IsoWeek.Of(day).Number]
        : T["Hint", Example];

    private string Example => TypedDay.Of(new DateOnly(From.Year, 12, 3), CultureInfo.CurrentCulture).Text;

    private Task ReadAsync(string? typed) => DayChanged.InvokeAsync(TypedDay.Read(typed, From, CultureInfo.CurrentCulture));

    private Task TakeAsync(DateOnly? day) => DayChanged.InvokeAsync(TypedDay.Of(day, CultureInfo.CurrentCulture));

    private Task ChooseAsync(DateOnly day)
    {
        (_isOpen, _next) = (false, _field);
        return TakeAsync(day);
    }

    private void Close() => (_isOpen, _next) = (false, _button);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // While the calendar is still there, nothing outside of it takes the focus.
        if (_isOpen || _next is not { } next)
            return;
        _next = null;
        await next.FocusAsync();
    }
}
