using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Administration.Menu;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.Settings;

public sealed partial class SettingsPage : AdminPage
{
    private static readonly Role[] Order = [Role.Staff, Role.Leader, Role.Manager, Role.Coordinator, Role.Admin];

    private SettingsView? _view;
    private SettingsForm _form = new();
    private string? _refusal;

    [Inject] internal SettingsQueries Queries { get; set; } = default!;

    [Inject] internal ChangeSettings Changing { get; set; } = default!;

    /// <summary>How hours saved become årsverk with what is typed, or stored where that is no number.</summary>
    private string Arithmetic
    {
        get
        {
            var hours = TypedNumber.Read(_form.Hours, CultureInfo.CurrentCulture, out var typed) == NumberFault.None && MunicipalSettings.IsPossibleHoursPerFte(typed)
                ? typed : _view!.Settings.HoursPerFte;
            return T["Hours.Arithmetic", hours.ToString("0.###", CultureInfo.CurrentCulture), (1000 / hours).ToString("0.00", CultureInfo.CurrentCulture)];
        }
    }

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        ShowStored();
    }

    protected override async Task<bool> ReadAsync() => (_view = await Queries.ReadAsync(User)) is not null;

    private void ShowStored() => _form = _view is { } view ? SettingsForm.Of(view.Settings) : new SettingsForm();

    private async Task SaveAsync()
    {
        _refusal = null;
        if (_form.Read() is not { } wanted)
            return;
        var outcome = default(Outcome<SettingsFault>);
        await RunAsync(async () =>
        {
            outcome = await Changing.ExecuteAsync(User, _view!.Settings, wanted);
            _refusal = outcome.Fault is { } fault && _form.Take(fault) ? null : Shared.Describe(T, outcome);
        });
        if (outcome.IsDone || outcome == Outcome.Conflict)
            ShowStored();
        if (outcome.IsDone)
        {
            SaySaved(T["Saved"], outcome.Undo is { } undo ? new BoardUndo(async stop =>
            {
                var undone = await undo.ExecuteAsync(stop);
                if (await ReadAsync())
                    ShowStored();
                return undone;
            }) : null);
        }
    }
}
