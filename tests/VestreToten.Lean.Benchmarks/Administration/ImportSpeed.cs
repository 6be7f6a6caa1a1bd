using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using System.Text;
using CsvHelper;
using VestreToten.Lean.Benchmarks.Work;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Benchmarks.Administration;

/// <summary>The preview of ten thousand lines against reading the file alone, and how fast it is carried out.</summary>
internal static class ImportSpeed
{
    private const int Lines = 10_000;

    public static async Task MeasureAsync(Workplace place, ClaimsPrincipal admin, bool isShort)
    {
        var file = Encoding.UTF8.GetBytes("Id;Navn;E-post;Språk;Enhet;Rolle;Fra;Til;Deaktivert\n" + string.Concat(Enumerable.Range(1, Lines).Select(n =>
            string.Create(CultureInfo.InvariantCulture, $"{n:D5};Navn Navnesen {n};navn{n}@kommune.invalid;nynorsk;kommunen;ansatt;1.2.2020;;nei\n"))));
        var queries = new ImportQueries(place.Get<AuthorizedReads>(), TimeProvider.System);
        await PreviewAsync(what: $"import: preview of {Lines} new people");

        var seen = (await queries.PreviewAsync(admin, ImportReader.Read(file)))!;
        var run = AdminBenchmark.Import(place);
        var (began, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var answer = await run.ExecuteAsync(admin, ImportReader.Read(file), seen);
        var (took, work) = (Stopwatch.GetElapsedTime(began), Environment.CpuUsage.TotalTime - worked);
        if (answer.Outcome != Outcome.Done)
            throw new InvalidOperationException($"The import was answered {answer.Outcome}");
        Console.WriteLine($"import: {Lines} new people in {took.TotalSeconds:0.00} s, {Lines / took.TotalSeconds:0} lines a second (target 2,000); {work.TotalSeconds:0.00} s of processors");
        await PreviewAsync(what: $"import: preview of {Lines} people who are there, without a change");

        async Task PreviewAsync(string what)
        {
            var pairs = await Pairs.MeasureAsync(
                isShort ? 5 : 30, ours: () => queries.PreviewAsync(admin, ImportReader.Read(file)), floor: () => Task.FromResult(ReadAlone(file)));
            Console.WriteLine($"{what}: {pairs.Ours:0.0} ms, the file alone {pairs.Floor:0.0} ms; {pairs.Ratio:0.00} times (target 3)");
        }
    }

    /// <summary>Every cell as a text, and nothing done with it.</summary>
    private static int ReadAlone(byte[] file)
    {
        using var reader = CsvReader.Create(new StringReader(Encoding.UTF8.GetString(file)), new CsvReaderOptions { Separator = ';', HasHeader = false });
        var length = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                length += reader.GetString(i).Length;
        }

        return length;
    }
}
