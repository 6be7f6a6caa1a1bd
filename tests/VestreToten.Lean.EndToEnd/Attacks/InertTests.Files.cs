using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

public sealed partial class InertTests
{
    [Fact, Attack(28)]
    public async Task No_cell_of_a_file_begins_a_formula()
    {
        string[] beginnings =
        [
            "=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u00A0=", "\u2003@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\uFE62", "\uFE63", "\uFE66", "\uFE6B", "\u200B=", "\u200C+", "\u200D-", "\u2060@", "\uFEFF=", "\u00AD=", "\u202E=", "\u180E=", "\u200B \uFF1D", "\u2212", "\u207A",
        ];
        await using var db = attacked.Database();
        var board = await (from b in db.Boards join u in db.Units on b.UnitId equals u.Id where u.Slug == AttackedProgram.Own select b.Id).SingleAsync(Stop);
        foreach (var beginning in beginnings)
        {
            var added = Improvement.Propose(board, ImprovementKind.Suggestion, "Formel", "", "navn", TimeProvider.System.GetUtcNow());
            db.Add(added);
            await db.SaveChangesAsync(Stop);
            // Past what the forms would have made of it: what is stored may be older than they are.
            var cell = beginning + "HYPERLINK(\"http://evil.example\")";
            await db.Improvements.Where(i => i.Id == added.Id).ExecuteUpdateAsync(
                set => set.SetProperty(i => i.Title, cell).SetProperty(i => i.Text, cell).SetProperty(i => i.ProposedBy, cell).SetProperty(i => i.Owner, cell), Stop);
        }

        var file = await attacked["leder"].GetAsync("/tavle/ytterskogen/forbedringer.csv");
        // Each of them holds a quotation mark, and so stands in quotation marks.
        var cells = Quoted().Matches(file.Body).Select(m => m.Groups[1].Value).Where(c => c.Contains("HYPERLINK", StringComparison.Ordinal)).ToList();
        Assert.Equal(4 * beginnings.Length, cells.Count);
        Assert.Empty(cells.Where(BeginsFormula).Select(c => string.Join(' ', c.Take(3).Select(x => $"U+{(int)x:X4}"))).Distinct());
        await db.Improvements.Where(i => i.Title.Contains("HYPERLINK")).ExecuteDeleteAsync(Stop);
    }

    /// <summary>
    /// As the most obliging spreadsheet would read it: compatible forms made plain, and everything that is not seen left out.
    /// </summary>
    private static bool BeginsFormula(string cell) =>
        cell.Normalize(NormalizationForm.FormKC).FirstOrDefault(c => !char.IsWhiteSpace(c)
            && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)) is '=' or '+' or '-' or '@';

    [GeneratedRegex("\"((?:[^\"]|\"\")*)\"")]
    private static partial Regex Quoted();
}
