namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>The names that columns go by, in three languages and in the files of other systems, without signs and capitals.</summary>
internal static class ImportHeadings
{
    /// <summary>The columns of each kind, in the order in which we write them.</summary>
    public static readonly IReadOnlyDictionary<ImportKind, IReadOnlyList<ImportColumn>> Columns = new Dictionary<ImportKind, IReadOnlyList<ImportColumn>>
    {
        [ImportKind.Units] =
        [
            ImportColumn.Id, ImportColumn.Name, ImportColumn.Parent, ImportColumn.Staff, ImportColumn.Board, ImportColumn.Day, ImportColumn.Time,
            ImportColumn.Order, ImportColumn.Closed,
        ],
        [ImportKind.People] =
        [
            ImportColumn.Id, ImportColumn.Name, ImportColumn.Email, ImportColumn.Language, ImportColumn.Unit, ImportColumn.Role, ImportColumn.First,
            ImportColumn.Last, ImportColumn.Closed,
        ],
    };

    private static readonly Dictionary<string, ImportColumn> OfBoth = Names(
        (ImportColumn.Id, "id egenid eigenid ownid nummer number kode code"),
        (ImportColumn.Name, "navn namn name fulltnavn fulltnamn fullname"));

    private static readonly Dictionary<string, ImportColumn> OfUnits = Names(
        (ImportColumn.Id, "enhetsid einingsid unitid enhetsnr enhetsnummer einingsnummer orgid organisasjonsid"),
        (ImportColumn.Name, "enhet enhetsnavn eining einingsnamn unit unitname"),
        (ImportColumn.Parent, "liggerunder liggunder under overordnet overordna overordnetid overenhet overeining parent parentid below"),
        (ImportColumn.Staff, "ansatte antallansatte tilsette taltilsette talpåtilsette staff employees headcount"),
        (ImportColumn.Board, "tavle hartavle forbedringstavle forbetringstavle board hasboard"),
        (ImportColumn.Day, "dag møtedag ukedag vekedag day meetingday weekday"),
        (ImportColumn.Time, "klokkeslett klokka kl tid møtetid time meetingtime"),
        (ImportColumn.Order, "rekkefølge rekkjefølgje order sortering"),
        (ImportColumn.Closed, "stengt stengd lukket nedlagt closed"));

    private static readonly Dictionary<string, ImportColumn> OfPeople = Names(
        (ImportColumn.Id, "ansattnr ansattnummer tilsettnr tilsettnummer ansattid employeeid employeenumber personid"),
        (ImportColumn.Email, "epost epostadresse epostadresser email emailaddress mail"),
        (ImportColumn.Language, "språk målform language"),
        (ImportColumn.Unit, "enhet enhetsid eining einingsid unit unitid"),
        (ImportColumn.Role, "rolle role"),
        (ImportColumn.First, "fraogmed fra fom fråogmed frå from startdato start førstedag firstday"),
        (ImportColumn.Last, "tilogmed til tom to until sluttdato slutt end sistedag lastday"),
        (ImportColumn.Closed, "deaktivert stengt sluttet disabled closed"));

    /// <summary>What the headings are of; null where they are of neither.</summary>
    public static ImportKind? KindOf(IEnumerable<string> headings)
    {
        var known = headings.Select(Plain).ToList();
        return known.Exists(h => OfPeople.TryGetValue(h, out var column) && column is ImportColumn.Email or ImportColumn.Role) ? ImportKind.People
            : known.Exists(h => OfBoth.ContainsKey(h) || OfUnits.ContainsKey(h)) ? ImportKind.Units
            : null;
    }

    /// <summary>The column that a heading is of; null for one that is not known.</summary>
    public static ImportColumn? Find(ImportKind kind, string heading) =>
        (kind == ImportKind.Units ? OfUnits : OfPeople).TryGetValue(Plain(heading), out var column) || OfBoth.TryGetValue(Plain(heading), out column)
            ? column : null;

    private static string Plain(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static Dictionary<string, ImportColumn> Names(params (ImportColumn Column, string Words)[] columns) =>
        columns.SelectMany(c => c.Words.Split(' ').Select(w => (Word: w, c.Column))).ToDictionary(c => c.Word, c => c.Column);
}
