using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Features.Administration.Menu;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.Units;

public sealed partial class UnitsPage : AdminPage
{
    private IReadOnlyList<UnitRow> _units = [];
    private ElementReference _heading;
    private bool _isEditing;
    private bool _hasLeft;
    private UnitRow? _edited;
    private UnitRow? _under;
    private bool _showsClosed;
    private string _typed = "";
    private string? _refusal;

    /// <summary>The unit to edit at once, by its number.</summary>
    [SupplyParameterFromQuery(Name = "enhet")] public string? Asked { get; set; }

    [Inject] internal UnitQueries Queries { get; set; } = default!;

    [Inject] internal MakeUnit Making { get; set; } = default!;

    [Inject] internal ChangeUnit Changing { get; set; } = default!;

    [Inject] internal CloseUnit Closing { get; set; } = default!;

    [Inject] internal OrderUnit Ordering { get; set; } = default!;

    [Inject] internal MergeUnits Merging { get; set; } = default!;

    private bool IsSearch => !string.IsNullOrWhiteSpace(_typed);

    private IEnumerable<UnitRow> Shown => _units.Where(u => (_showsClosed || u.ClosedOn is null)
        && (!IsSearch || u.Settings.Name.Contains(_typed.Trim(), StringComparison.CurrentCultureIgnoreCase)));

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (int.TryParse(Asked, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && _units.FirstOrDefault(u => u.UnitId == id) is { } unit)
            Edit(unit, null);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_hasLeft)
            return;
        _hasLeft = false;
        await _heading.FocusAsync();
    }

    protected override async Task<bool> ReadAsync()
    {
        if (await Queries.ReadAsync(User) is not { Count: > 0 } units)
            return false;
        _units = units;
        // What was typed stays in the editor; what it is compared with is what is stored now.
        if (_edited is not null)
            _edited = _units.FirstOrDefault(u => u.UnitId == _edited.UnitId);
        return true;
    }

    private void Edit(UnitRow? unit, UnitRow? under) => (_isEditing, _edited, _under, _refusal) = (true, unit, under, null);

    private void Leave() => (_isEditing, _edited, _under, _refusal, _hasLeft) = (false, null, null, null, true);

    private async Task<Outcome<UnitFault>?> SaveAsync(UnitSettings wanted)
    {
        Outcome<UnitFault>? outcome = null;
        var (edited, seen) = (_edited, _edited?.Settings);
        await RunAsync(async () =>
        {
            _refusal = null;
            var done = edited is null ? await Making.ExecuteAsync(User, wanted) : await Changing.ExecuteAsync(User, edited.UnitId, seen!, wanted);
            outcome = done;
            if (done.IsDone)
            {
                Leave();
                SaySaved(T[edited is null ? "Made" : "Saved", wanted.Name], done.Undo);
            }
            else if (done.Fault is null)
            {
                _refusal = Shared.Describe(T, done);
            }
        });
        return outcome;
    }

    private Task CloseAsync() => PressAsync(unit => Closing.ExecuteAsync(User, unit.UnitId), "Closed");

    private Task ReopenAsync() => PressAsync(unit => Closing.ReopenAsync(User, unit.UnitId), "Reopened");

    private Task PressAsync(Func<UnitRow, Task<Outcome<UnitFault>>> press, string said) => RunAsync(async () =>
    {
        var unit = _edited!;
        var outcome = await press(unit);
        _refusal = Shared.Describe(T, outcome);
        if (!outcome.IsDone)
            return;
        Leave();
        SaySaved(T[said, unit.Settings.Name], outcome.Undo);
    });

    private Task OrderAsync(UnitRow unit, bool isUp) => RunAsync(async () =>
    {
        var outcome = await Ordering.ExecuteAsync(User, unit.UnitId, isUp);
        _refusal = Shared.Describe(T, outcome);
        if (outcome.IsDone)
            SaySaved(T[isUp ? "Up.Done" : "Down.Done", unit.Settings.Name], outcome.Undo);
    });

    private async Task MergeAsync(int intoId)
    {
        if (_edited is not { } unit || _units.FirstOrDefault(u => u.UnitId == intoId) is not { } into
            || await Queries.ContentsAsync(User, unit.UnitId) is not { } contents)
        {
            return;
        }

        var (name, other) = (unit.Settings.Name, into.Settings.Name);
        var what = T["Merge.Ask", name, other, contents.People, contents.OpenCards].Value;
        if (await Desk.AskAsync(new Platform.Ui.Question("merge", T["Merge.Ask.Title", name, other], what, T["Merge"], T["Merge.Cancel"])) is not null)
            await PressAsync(u => Merging.ExecuteAsync(User, u.UnitId, intoId), "Merged");
    }
}
