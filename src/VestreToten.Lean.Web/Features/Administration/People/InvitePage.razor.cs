using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Features.Administration.Menu;
using VestreToten.Lean.Web.Features.Administration.Units;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.People;

public sealed partial class InvitePage : AdminPage
{
    private IReadOnlyList<UnitRow> _units = [];
    private PersonForm _person = new();
    private RoleForm _role = new();
    private InviteAnswer? _answer;
    private PersonRow? _invited;
    private string? _refusal;

    /// <summary>The unit of the role, by its number.</summary>
    [SupplyParameterFromQuery(Name = "enhet")] public string? Asked { get; set; }

    [Inject] internal UnitQueries Units { get; set; } = default!;

    [Inject] internal PeopleQueries Queries { get; set; } = default!;

    [Inject] internal InvitePerson Inviting { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        Begin();
        if (int.TryParse(Asked, NumberStyles.None, CultureInfo.InvariantCulture, out var unit) && _units.Any(u => u.UnitId == unit))
            _role.UnitId = unit;
    }

    protected override async Task<bool> ReadAsync()
    {
        if (await Units.ReadAsync(User) is not { Count: > 0 } units)
            return false;
        _units = units;
        return true;
    }

    private void Begin() => (_person, _role, _answer, _invited) = (
        new PersonForm(), new RoleForm { UnitId = _role.UnitId != 0 ? _role.UnitId : _units.Count > 0 ? _units[0].UnitId : 0 }, null, null);

    private Task InviteAsync() => RunAsync(async () =>
    {
        _refusal = null;
        if (_role.Read() is not { } role)
            return;
        var answer = await Inviting.ExecuteAsync(User, _person.Read(), role);
        if (answer.Outcome.Fault is { } fault)
            Put(fault);
        else
            _refusal = Shared.Describe(T, answer.Outcome);
        if (!answer.Outcome.IsDone)
            return;
        (_answer, _invited) = (answer, await Queries.OneAsync(User, answer.PersonId));
    });

    private void Put(PersonFault fault)
    {
        if (fault == PersonFault.DaysBad)
            _role.DaysFault = fault.ToString();
        else if (fault == PersonFault.UnitClosed)
            _role.UnitFault = fault.ToString();
        else if (!_person.Take(fault))
            _refusal = Shared.Describe<PersonFault>(T, fault);
    }
}
