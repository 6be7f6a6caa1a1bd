using CsvHelper;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>Reads a file of comma-separated values: with semicolons, commas or tabs, with headings in three languages.</summary>
internal static class ImportReader
{
    /// <summary>A larger file is refused before it is read.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    public const int MaxLines = 20_000;

    private const char Lost = '\uFFFD';

    private const string Hint = "sep=";

    public static ImportTable Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MaxBytes)
            return ImportTable.Refused(ImportFault.TooLarge);
        var text = ImportText.Decode(file);
        var (separator, skipped) = (SeparatorOf(text), 0);
        if (text.StartsWith(Hint, StringComparison.OrdinalIgnoreCase) && text.Length > Hint.Length && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end)
            (separator, skipped, text) = (text[Hint.Length] is ',' or ';' or '\t' ? text[Hint.Length] : separator, 1, text[(end + 1)..]);
        var isOpen = false;
        using var reader = CsvReader.Create(new StringReader(text), new CsvReaderOptions
        {
            Separator = separator, HasHeader = false, TrackLineNumbers = true, IncludeValuesInExceptions = false,
            OnMalformedRecord = record => isOpen |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        return ReadHeadings(reader) is { } headings ? ReadRows(reader, headings, skipped, () => isOpen) : ImportTable.Refused(ImportFault.Empty);
    }

    private static string[]? ReadHeadings(CsvReader reader)
    {
        while (reader.Read())
        {
            if (Enumerable.Range(0, reader.FieldCount).Select(i => Tidy(reader.GetString(i))).ToArray() is var cells && cells.Any(c => c.Length > 0))
                return cells;
        }

        return null;
    }

    private static ImportTable ReadRows(CsvReader reader, string[] headings, int skipped, Func<bool> isOpen)
    {
        if (ImportHeadings.KindOf(headings) is not { } kind)
            return ImportTable.Refused(ImportFault.HeadingsUnknown, null, string.Join(", ", headings.Where(h => h.Length > 0).Take(10)));
        var columns = headings.Select(h => ImportHeadings.Find(kind, h)).ToArray();
        if (columns.Where(c => c is not null).GroupBy(c => c).FirstOrDefault(g => g.Count() > 1)?.Key is { } twice)
            return ImportTable.Refused(ImportFault.HeadingTwice, twice);
        var has = columns.OfType<ImportColumn>().ToHashSet();
        if (kind == ImportKind.Units && !has.Contains(ImportColumn.Id))
            return ImportTable.Refused(ImportFault.HeadingMissing, ImportColumn.Id);
        var rows = new List<ImportRow>();
        while (reader.Read())
        {
            if (ReadRow(reader, columns, (int)reader.LineNumber + skipped, isOpen) is not { } row)
                continue;
            if (rows.Count == MaxLines)
                return ImportTable.Refused(ImportFault.TooManyLines);
            rows.Add(row);
        }

        return rows.Count == 0 ? ImportTable.Refused(ImportFault.Empty) : new ImportTable(kind, has, rows)
        {
            Unused = [.. headings.Where((h, i) => h.Length > 0 && columns[i] is null)],
        };
    }

    /// <summary>Null for a line without anything in it: Excel leaves many behind.</summary>
    private static ImportRow? ReadRow(CsvReader reader, ImportColumn?[] columns, int number, Func<bool> isOpen)
    {
        var cells = new string?[Enum.GetValues<ImportColumn>().Length];
        List<ImportProblem>? problems = null;
        var isEmpty = true;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var cell = Tidy(reader.GetString(i));
            if (cell.Length == 0)
                continue;
            isEmpty = false;
            if (i >= columns.Length)
                (problems ??= []).Add(new ImportProblem(ImportFault.TooManyCells, null, cell));
            else if (columns[i] is { } column)
                cells[(int)column] = cell;
            if (cell.Contains(Lost, StringComparison.Ordinal))
                (problems ??= []).Add(new ImportProblem(ImportFault.CharacterLost, i < columns.Length ? columns[i] : null, cell));
        }

        if (isOpen())
            (problems ??= []).Add(new ImportProblem(ImportFault.QuoteOpen));
        return isEmpty ? null : new ImportRow(number, cells, problems ?? []);
    }

    /// <summary>The separator that stands most often in the first line with anything in it, outside of quotation marks.</summary>
    private static char SeparatorOf(string text)
    {
        Span<int> counts = stackalloc int[3];
        var (isQuoted, hasAny) = (false, false);
        foreach (var c in text)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c is '\r' or '\n' && !isQuoted && hasAny)
                break;
            else if (!isQuoted && Separators.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
                counts[at]++;
            hasAny |= !char.IsWhiteSpace(c);
        }

        return counts[1] > counts[0] && counts[1] >= counts[2] ? Separators[1] : counts[2] > counts[0] ? Separators[2] : Separators[0];
    }

    private const string Separators = ";\t,";

    /// <summary>A cell on one line, without what cannot be seen, and without the apostrophe that our own files put before a formula.</summary>
    private static string Tidy(string cell)
    {
        var text = PlainText.OneLine(cell);
        return text.Length > 1 && text[0] == '\'' && SafeCell.Typed(text[1..]) == text ? text[1..] : text;
    }
}
