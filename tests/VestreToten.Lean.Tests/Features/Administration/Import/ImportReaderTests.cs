using System.Text;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Import;

namespace VestreToten.Lean.Tests.Features.Administration.Import;

/// <summary>What Norwegian Excel and other systems write, read.</summary>
public sealed partial class ImportReaderTests
{
    private const string Units = "Id;Navn;Ligger under;Ansatte\r\n101;Áhkánjárga æøå;kommunen;12\r\n102;Bjørkelia;101;9\r\n";

    static ImportReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 bom", "utf-16", "utf-16 bom", "utf-16be bom", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_that_Excel_saves_is_read(string encoding)
    {
        // Windows-1252 has no á with a mark that UTF-8 would share: its own letters then.
        var text = encoding == "windows-1252" ? Units.Replace("Áhkánjárga ", "Ålåsen ", StringComparison.Ordinal) : Units;
        var parts = encoding.Split(' ');
        var codes = parts[0] switch { "utf-8" => new UTF8Encoding(false), "utf-16" => Encoding.Unicode, "utf-16be" => Encoding.BigEndianUnicode, _ => Encoding.GetEncoding(1252) };
        byte[] bytes = [.. parts.Length > 1 ? codes is UTF8Encoding ? Encoding.UTF8.GetPreamble() : codes.GetPreamble() : [], .. codes.GetBytes(text)];

        var table = ImportReader.Read(bytes);

        Assert.Null(table.Fault);
        Assert.Equal(encoding == "windows-1252" ? "Ålåsen æøå" : "Áhkánjárga æøå", table.Rows[0][ImportColumn.Name]);
        Assert.Equal((2, 3, "12"), (table.Rows[0].Number, table.Rows[1].Number, table.Rows[0][ImportColumn.Staff]));
    }

    [Theory]
    [InlineData("Id;Navn\n1;A, B, C", "A, B, C")]
    [InlineData("Id,Navn\n1,A; B", "A; B")]
    [InlineData("Id\tNavn\n1\tA; B, C", "A; B, C")]
    [InlineData("sep=,\r\nId,Navn\r\n1,A;B", "A;B")]
    [InlineData("\r\n;;\r\nId;Navn;;\r\n\r\n1;\"A; \"\"B\"\"\r\nC\";;\r\n;;;\r\n", "A; \"B\" C")]
    [InlineData("Id;Navn\r1;Gammel Mac", "Gammel Mac")]
    [InlineData("Id;Navn\n1;=HYPERLINK(\"\"x\"\")", "=HYPERLINK(\"\"x\"\")")]
    [InlineData("Id;Navn\n1;'=1+1", "=1+1")]
    [InlineData("Id;Navn\n1;O'Hara", "O'Hara")]
    [InlineData("Id;Navn\n1;  Ytre \u00A0  skog\u200B ", "Ytre skog")]
    [InlineData("Id;Navn\n1;A\u0000B\u0007C", "ABC")]
    [InlineData("Id;Navn\n1;A\u030Arsnes", "Årsnes")]
    [InlineData("Id;Navn\n1;\u202Eorron", "orron")]
    [InlineData("Id;Navn\n1;Čáhppis ŋuđđat", "Čáhppis ŋuđđat")]
    public void A_cell_is_read_as_it_was_meant(string text, string name)
    {
        var table = ImportScene.Read(text);
        Assert.Null(table.Fault);
        Assert.Equal((name, "1"), (Assert.Single(table.Rows)[ImportColumn.Name], table.Rows[0][ImportColumn.Id]));
        Assert.Empty(table.Rows[0].Problems);
    }

    [Fact]
    public void Half_a_character_is_told_of_on_its_line_and_nothing_else_is_lost()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Id;Navn\n1;Bjørkelia\n2;Frøya"), 0xC3, .. Encoding.UTF8.GetBytes("\n3;Åsen\n")];
        var table = ImportReader.Read(bytes);
        Assert.Equal(["Bjørkelia", "Frøya\uFFFD", "Åsen"], table.Rows.Select(r => r[ImportColumn.Name]));
        Assert.Equal(new ImportProblem(ImportFault.CharacterLost, ImportColumn.Name, "Frøya\uFFFD"), Assert.Single(table.Rows[1].Problems));
    }

    [Theory]
    [InlineData("", ImportFault.Empty)]
    [InlineData("\n\n;;;\n", ImportFault.Empty)]
    [InlineData("Id;Navn\n;;\n", ImportFault.Empty)]
    [InlineData("Farge;Form\nrød;rund", ImportFault.HeadingsUnknown)]
    [InlineData("Navn;Ansatte\nA;3", ImportFault.HeadingMissing)]
    [InlineData("Id;Navn;Name\n1;A;B", ImportFault.HeadingTwice)]
    public void A_file_that_says_nothing_is_refused_with_a_reason(string text, ImportFault fault) =>
        Assert.Equal(fault, ImportScene.Read(text).Fault?.Fault);

    [Fact]
    public void Too_much_is_refused_and_ten_thousand_lines_are_read()
    {
        Assert.Equal(ImportFault.TooLarge, ImportReader.Read(new byte[50 * 1024 * 1024]).Fault?.Fault);
        Assert.Equal(10_000, ImportScene.Read("Id;Navn\n" + string.Concat(Enumerable.Range(1, 10_000).Select(n => $"{n};Enhet {n}\n"))).Rows.Count);
        Assert.Equal(ImportFault.TooManyLines, ImportScene.Read("Id;Navn\n" + string.Concat(Enumerable.Range(1, ImportReader.MaxLines + 1).Select(n => $"{n};E\n"))).Fault?.Fault);
    }

    [Fact]
    public void A_line_with_more_cells_than_headings_and_a_quote_that_is_never_closed_are_told_of()
    {
        var table = ImportScene.Read("Id;Navn\n1;A;B;C\n2;\"Åpen\n3;C\n");
        Assert.Equal([ImportFault.TooManyCells, ImportFault.TooManyCells], table.Rows[0].Problems.Select(p => p.Fault));
        Assert.Contains(table.Rows[1].Problems, p => p.Fault == ImportFault.QuoteOpen);
        Assert.Equal(["Stilling"], ImportScene.Read("E-post;Navn;Stilling\na@b.no;A;Lege\n").Unused);
    }

    [Theory]
    [MemberData(nameof(SomeCultures.All), MemberType = typeof(SomeCultures))]
    public void Headings_in_every_language_are_known(string culture)
    {
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var headings = SomeCultures.In(culture, () => ImportHeadings.Columns[kind].Select(c => ImportTestTexts.Of(ImportWords.KeyOf(kind, c))).ToArray());
            Assert.Equal(kind, ImportHeadings.KindOf(headings));
            Assert.Equal(ImportHeadings.Columns[kind], headings.Select(h => ImportHeadings.Find(kind, h)!.Value));
        }
    }
}
