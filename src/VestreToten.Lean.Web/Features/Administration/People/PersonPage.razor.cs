using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Features.Administration.Menu;
using VestreToten.Lean.Web.Features.Administration.Units;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Paths;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Administration.People;

public sealed partial class PersonPage : AdminPage
{
    private PersonRow? _person;
    private IReadOnlyList<UnitRow> _units = [];
    private PersonForm _form = new();
    private RoleForm _role = new();
    private string? _secret;
    private bool _isMailed;
    private string? _refusal;
    private bool _isDeleted;

    [Parameter, EditorRequired] public required int Id { get; set; }

    [CascadingParameter] public RoleTitles? Titles { get; set; }

    [Inject] internal PeopleQueries Queries { get; set; } = default!;

    [Inject] internal UnitQueries Units { get; set; } = default!;

    [Inject] internal InvitePerson Inviting { get; set; } = default!;

    [Inject] internal ChangePerson Changing { get; set; } = default!;

    [Inject] internal ChangeRoles Roles { get; set; } = default!;

    [Inject] internal DisablePerson Disabling { get; set; } = default!;

    [Inject] internal DeletePerson Deleting { get; set; } = default!;

    [Inject] internal RemoveFactors Factors { get; set; } = default!;

    private bool IsOwn => SessionClaims.Read(User)?.AccountId == Id;

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        ShowStored();
        _role.UnitId = _person?.Roles[0].UnitId ?? 0;
    }

    protected override async Task<bool> ReadAsync()
    {
        if (_isDeleted)
            return true;
        if (await Queries.OneAsync(User, Id) is not { } person || await Units.ReadAsync(User) is not { } units)
            return false;
        (_person, _units) = (person, units);
        return true;
    }

    private void ShowStored() => _form = _person is { } person ? PersonForm.Of(new PersonDetails(person.Name, person.Email)) : new PersonForm();

    private Task SaveAsync() => PressAsync("Saved", async () =>
    {
        var outcome = await Changing.ExecuteAsync(User, Id, new PersonDetails(_person!.Name, _person.Email), _form.Read());
        if (outcome.Fault is { } fault)
            _form.Take(fault);
        return outcome;
    });

    private Task GiveAsync() => PressAsync("Roles.Given", async () =>
    {
        if (_role.Read() is not { } wanted)
            return null;
        var outcome = await Roles.GiveAsync(User, Id, wanted);
        _role.DaysFault = outcome.Fault == PersonFault.DaysBad ? nameof(PersonFault.DaysBad) : null;
        _role.UnitFault = outcome.Fault == PersonFault.UnitClosed ? nameof(PersonFault.UnitClosed) : null;
        if (outcome.IsDone)
            _role = new RoleForm { UnitId = wanted.UnitId };
        return outcome;
    });

    private Task TakeAsync(RoleRow role) => PressAsync("Roles.Taken", async () => await Roles.TakeAsync(User, Id, role.RoleId));

    private Task AgainAsync() => PressAsync("Again.Done", async () =>
    {
        var answer = await Inviting.AgainAsync(User, Id);
        (_secret, _isMailed) = (answer.Secret, answer.IsMailed);
        return answer.Outcome;
    });

    private async Task RemoveFactorsAsync()
    {
        var name = _person!.Name;
        if (await Desk.AskAsync(new Question("person", T["Factors.Title", name], T["Factors.Ask"], T["Factors.Sure"], T["Cancel"])) is null)
            return;
        await PressAsync("Factors.Done", async () =>
        {
            var answer = await Factors.ExecuteAsync(User, Id);
            (_secret, _isMailed) = (answer.Secret, answer.IsMailed);
            return answer.Outcome;
        });
    }

    private Task EndSessionsAsync() => PressAsync("Sessions.Done", async () => await Disabling.EndSessionsAsync(User, Id));

    private Task DisableAsync() => PressAsync("Disable.Done", async () => await Disabling.ExecuteAsync(User, Id));

    private Task EnableAsync() => PressAsync("Enable.Done", async () => await Disabling.EnableAsync(User, Id));

    private async Task DeleteAsync()
    {
        var name = _person!.Name;
        if (await Desk.AskAsync(new Question("person", T["Delete.Title", name], T["Delete.Ask"], T["Delete.Sure"], T["Cancel"])) is null)
            return;
        await PressAsync(null, async () =>
        {
            var outcome = await Deleting.ExecuteAsync(User, Id);
            _isDeleted = outcome.IsDone;
            return outcome;
        });
        if (_isDeleted)
            Navigation.NavigateTo(Navigation.Path("/admin/folk"));
    }

    private Task PressAsync(string? said, Func<Task<Outcome<PersonFault>?>> press) => RunAsync(async () =>
    {
        (_refusal, _secret) = (null, said == "Again.Done" ? _secret : null);
        if (await press() is not { } outcome)
            return;
        // Of what stands beside a field nothing is said twice.
        _refusal = outcome.Fault is { } fault && IsBesideField(fault) ? null : Shared.Describe(T, outcome);
        if (outcome.IsDone && said is not null)
            SaySaved(T[said, _person!.Name], outcome.Undo);
    });

    private bool IsBesideField(PersonFault fault) =>
        fault is PersonFault.DaysBad or PersonFault.UnitClosed || (_form.NameFault ?? _form.EmailFault) is not null;
}
