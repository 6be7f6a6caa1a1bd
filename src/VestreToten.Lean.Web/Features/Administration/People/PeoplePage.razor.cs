using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Administration.Menu;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.People;

public sealed partial class PeoplePage : AdminPage
{
    private PeopleList _list = new([], new Dictionary<PersonStatus, int>(), 0, 0, false);
    private IReadOnlyList<InvitedPerson>? _invited;
    private readonly HashSet<int> _chosen = [];
    private PeopleRequest? _read;
    private string? _refusal;

    /// <summary>What somebody searches for.</summary>
    [SupplyParameterFromQuery(Name = "sok")] public string? Typed { get; set; }

    [SupplyParameterFromQuery(Name = "status")] public string? StatusText { get; set; }

    [SupplyParameterFromQuery(Name = "rolle")] public string? RoleText { get; set; }

    /// <summary>The page, from 0.</summary>
    [SupplyParameterFromQuery(Name = "side")] public string? Side { get; set; }

    [Inject] internal PeopleQueries Queries { get; set; } = default!;

    [Inject] internal InviteMany Inviting { get; set; } = default!;

    [CascadingParameter] public RoleTitles? Titles { get; set; }

    private PeopleRequest Wanted => new(
        Typed, ByName<PersonStatus>(StatusText), ByName<Role>(RoleText),
        int.TryParse(Side, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0);

    private int First => (Wanted.Page * PeopleQueries.PageSize) + 1;

    // The address says what is read; the first time it is read already.
    protected override async Task OnParametersSetAsync()
    {
        if (_read is not null && _read != Wanted && !await ReadAsync())
            Navigation.NotFound();
    }

    protected override async Task<bool> ReadAsync()
    {
        _read = Wanted;
        if (await Queries.ListAsync(User, _read) is not { } list)
            return false;
        _list = list;
        return true;
    }

    private void Choose(int person, bool isChosen) => _ = isChosen ? _chosen.Add(person) : _chosen.Remove(person);

    private Task InviteAsync(bool byMail) => RunAsync(async () =>
    {
        var answer = await Inviting.ExecuteAsync(User, await TargetsAsync(), byMail);
        _refusal = Shared.Describe(T, answer.Outcome);
        _chosen.Clear();
        if (answer.Outcome.IsDone)
            _invited = answer.Invited;
    });

    /// <summary>Who is invited by a press: those who are chosen, or all who wait for it.</summary>
    private async Task<IReadOnlyList<int>> TargetsAsync() =>
        [.. (_chosen.Count > 0 ? _chosen : (await Queries.InviteesAsync(User, Wanted))?.People ?? (IEnumerable<int>)[]).Take(InviteMany.MaxAtOnce)];

    private Task LeaveAsync() => RunAsync(() =>
    {
        _invited = null;
        return Task.CompletedTask;
    });

    // By name alone: Enum.TryParse would also take "2".
    private static T? ByName<T>(string? text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase));

    private string Address(PersonStatus? status, int page) => Navigation.GetUriWithQueryParameters("/admin/folk", new Dictionary<string, object?>
    {
        ["sok"] = string.IsNullOrWhiteSpace(Typed) ? null : Typed,
        ["rolle"] = Wanted.Role?.ToString().ToLowerInvariant(),
        ["status"] = status?.ToString().ToLowerInvariant(),
        ["side"] = page > 0 ? page : (int?)null,
    });
}
