using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>A file to be taken out; its rows are read while it is written.</summary>
internal sealed record CsvExport(string FileName, IReadOnlyList<string> Headings, IAsyncEnumerable<IReadOnlyList<FileCell>> Rows);
