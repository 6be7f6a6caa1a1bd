using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Platform.Files;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Administration.Import;

public sealed partial class ImportReaderTests
{
    private static readonly Gen<string> Cells = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char["abcæøåÆØÅáčđŋ0123456789 .,;:\t\"'=+-@\r\n/"], 0, 30], Gen.Int[0, 99999].Select(n => n.ToString("D5", null)));

    [Fact]
    public void What_is_written_out_comes_back_the_same() =>
        Gen.Select(Gen.Select(Cells, Cells).Array[1, 8], Gen.Enum<CsvDialect>()).Sample((rows, dialect) =>
        {
            // What is stored is tidied. An apostrophe in front is taken for the one that a file puts before a formula.
            var stored = rows.Select(r => (Id: PlainText.OneLine(r.Item1), Name: PlainText.OneLine(r.Item2)))
                .Where(r => (r.Id.Length > 0 || r.Name.Length > 0) && r is { Id: not ['\'', ..], Name: not ['\'', ..] }
                    && !r.Id.Contains('\uFFFD', StringComparison.Ordinal) && !r.Name.Contains('\uFFFD', StringComparison.Ordinal)).ToList();
            using var stream = new MemoryStream();
            CsvFile.WriteAsync(
                stream, dialect, ["Id", "Navn"], stored.Select(r => (IReadOnlyList<FileCell>)[r.Id, r.Name]).ToAsyncEnumerable(), CancellationToken.None).GetAwaiter().GetResult();
            var table = ImportReader.Read(stream.ToArray());
            Assert.Equal(stored, table.Rows.Select(r => (r[ImportColumn.Id], r[ImportColumn.Name])));
            Assert.All(table.Rows, row => Assert.Empty(row.Problems));
        }, iter: 2_000);

    [Fact]
    public void No_bytes_at_all_make_it_fail() =>
        Gen.OneOf(Gen.Byte.Array[0, 300], Gen.Byte.Array[0, 300].Select(b => (byte[])[.. "Id;Navn;Rolle;Enhet\n1;"u8, .. b])).Sample(
            bytes => Assert.NotNull(ImportReader.Read(bytes)), iter: 3_000);
}
