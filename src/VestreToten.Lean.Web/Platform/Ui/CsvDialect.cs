namespace VestreToten.Lean.Web.Platform.Ui;

/// <summary>How a file of comma-separated values is written. Chosen beside its link: it is the spreadsheet's language, not the page's.</summary>
internal enum CsvDialect
{
    /// <summary>Semicolons and decimal commas.</summary>
    Norwegian,

    /// <summary>Commas and decimal points (RFC 4180).</summary>
    International,
}

/// <summary>The dialect in an address: <c>?csv=internasjonal</c>, and nothing for the Norwegian one.</summary>
internal static class CsvDialects
{
    public const string Parameter = "csv";

    private const string International = "internasjonal";

    public static CsvDialect Read(string? asked) =>
        string.Equals(asked, International, StringComparison.OrdinalIgnoreCase) ? CsvDialect.International : CsvDialect.Norwegian;

    /// <summary>The address of the same file in the international dialect.</summary>
    public static string ToInternational(string address) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={International}";
}
