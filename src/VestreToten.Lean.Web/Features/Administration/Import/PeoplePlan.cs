using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>What is stored of a kommune's people, as far as an import of people asks.</summary>
/// <param name="RootId">The kommune.</param>
/// <param name="Units">Every unit of the kommune.</param>
/// <param name="Accounts">Everybody with a role in it.</param>
/// <param name="Grants">All their roles, with the paths of the units.</param>
/// <param name="Taken">Which account has which of the file's e-mail addresses, in any kommune.</param>
/// <param name="Languages">What their letters are written in, where they or somebody for them have chosen.</param>
/// <param name="Reach">The paths of the units below which the asker administers.</param>
/// <param name="Today">Today in Norway.</param>
/// <param name="Titles">What the kommune calls its roles.</param>
internal sealed record PeopleState(
    int RootId, IReadOnlyList<Unit> Units, IReadOnlyList<Account> Accounts, ILookup<int, (Grant Grant, string Path)> Grants,
    IReadOnlyDictionary<string, int> Taken, IReadOnlyDictionary<int, string> Languages, IReadOnlyList<string> Reach, DateOnly Today, RoleTitles Titles)
{
    public bool Reaches(string path) => Reach.Any(from => path.StartsWith(from, StringComparison.Ordinal));
}

/// <summary>
/// Finds out what a file of people would do: whom each line is about, what changes, and what stands in the way. A line is a
/// role of a person's; an empty cell changes nothing, and neither does what is not in the file.
/// </summary>
internal sealed partial class PeoplePlan
{
    private readonly PeopleState _state;
    private readonly IReadOnlySet<ImportColumn> _columns;
    private readonly Dictionary<string, Unit> _units;
    private readonly Dictionary<string, PersonNode> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PersonNode> _byEmail = [];
    private readonly Dictionary<string, Account> _accountsById;
    private readonly Dictionary<string, Account> _accountsByEmail;

    private PeoplePlan(PeopleState state, ImportTable table)
    {
        (_state, _columns) = (state, table.Columns);
        _units = state.Units.ToDictionary(u => u.Slug, StringComparer.OrdinalIgnoreCase);
        foreach (var unit in state.Units.Where(u => u.ExternalId is not null))
            _units[unit.ExternalId!] = unit;
        _accountsById = state.Accounts.Where(a => a.ExternalId is not null).DistinctBy(a => a.ExternalId, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(a => a.ExternalId!, StringComparer.OrdinalIgnoreCase);
        _accountsByEmail = state.Accounts.Where(a => a.NormalizedEmail is not null).ToDictionary(a => a.NormalizedEmail!);
        Items = [.. table.Rows.Select(r => new PersonItem(r, state.Today, state.Titles))];
    }

    public IReadOnlyList<PersonItem> Items { get; }

    /// <summary>Everybody in the file, each once.</summary>
    public List<PersonNode> People { get; } = [];

    /// <summary>The addresses before of those who have taken their accounts and got another; when it is done.</summary>
    public List<(string Before, string Name, int AccountId)> Moved { get; } = [];

    public static PeoplePlan Of(PeopleState state, ImportTable table)
    {
        var plan = new PeoplePlan(state, table);
        foreach (var item in plan.Items)
        {
            plan.Join(item);
            plan.CheckRole(item);
        }

        foreach (var person in plan.People)
            CheckPerson(person);
        plan.CheckAdmins();
        return plan;
    }

    public ImportPreview Preview(ImportTable table) => new(ImportKind.People, [.. Items.Select(Line)], table.Unused, table.Fault)
    {
        NewPeople = People.Count(p => p.Account is null),
    };

    private static ImportLine Line(PersonItem item) => new(
        item.Row.Number, item.Id.Length > 0 ? item.Id : item.Email ?? "", item.Name.Length > 0 ? item.Name : item.Node?.Name ?? "", item.Result,
        item.Changes, item.Problems);

    private static string Number(ImportItem item) => item.Row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
