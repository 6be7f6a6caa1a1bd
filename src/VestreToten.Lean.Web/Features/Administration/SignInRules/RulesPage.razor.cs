using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Administration.Menu;
using VestreToten.Lean.Web.Features.Administration.Units;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Administration.SignInRules;

public sealed partial class RulesPage : AdminPage
{
    private static readonly Role[] Order = [Role.Leader, Role.Staff, Role.Manager, Role.Coordinator, Role.Admin];

    private RuleList? _list;
    private IReadOnlyList<UnitRow> _units = [];
    private RuleForm _form = new();
    private RuleFault? _fault;
    private string? _refusal;
    private RuleTrial? _trial;

    [CascadingParameter] public RoleTitles? Titles { get; set; }

    [Inject] internal RuleQueries Queries { get; set; } = default!;

    [Inject] internal ChangeRules Changing { get; set; } = default!;

    [Inject] internal UnitQueries Units { get; set; } = default!;

    [Inject] internal SignInProviders Providers { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        _form = NewForm();
    }

    protected override async Task<bool> ReadAsync()
    {
        if (await Queries.ReadAsync(User) is not { } list || await Units.ReadAsync(User) is not { } units)
            return false;
        (_list, _units) = (list, units);
        return true;
    }

    private RuleForm NewForm() => new() { Provider = Providers.All is [var first, ..] ? first.Slug : "", UnitId = _units.FirstOrDefault(u => u.ClosedOn is null)?.UnitId ?? 0 };

    private Task AddAsync() => PressAsync("Added", async () =>
    {
        var outcome = await Changing.AddAsync(User, _form.Read());
        // The next one is often of the same claim.
        if (outcome.IsDone)
            _form.Value = "";
        return outcome;
    });

    private Task RemoveAsync(RuleRow row) => PressAsync("Removed", async () => await Changing.RemoveAsync(User, row.RuleId));

    private Task TryAsync((string Provider, string? Sample) sample) => RunAsync(async () =>
    {
        (_trial, _refusal, _fault) = (null, null, null);
        var answer = await Queries.TryAsync(User, sample.Provider, sample.Sample);
        _trial = answer?.Trial;
        if (_trial is null)
            _refusal = T[sample.Sample is null ? "Trial.NoOwn" : "Trial.Unreadable"];
    });

    private Task PressAsync(string said, Func<Task<Outcome<RuleFault>>> press) => RunAsync(async () =>
    {
        (_refusal, _trial) = (null, null);
        var outcome = await press();
        _fault = outcome.Fault;
        // Of what stands beside a field nothing is said twice.
        _refusal = outcome.Fault is RuleFault.Same or RuleFault.TooMany or RuleFault.ProviderUnknown || outcome is { IsDone: false, Fault: null } ? Shared.Describe(T, outcome) : null;
        if (outcome.IsDone)
            SaySaved(T[said], outcome.Undo);
    });

    private string? Beside(string field) => _fault is { } fault && fault.ToString().StartsWith(field, StringComparison.Ordinal) ? T["Fault." + fault].Value : null;

    private string? Invalid(string field) => Beside(field) is null ? null : "true";
}
