namespace VestreToten.Lean.Web.Features.Exports;

/// <summary>
/// Text from people as a cell that a spreadsheet shows and never runs. What would begin a formula gets an apostrophe before
/// it, also behind spaces. Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection.
/// </summary>
internal static class SafeCell
{
    private const char Mark = '\'';

    /// <summary>The cell for a text.</summary>
    public static string From(string? text) =>
        text?.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? Mark + text : text ?? "";
}
