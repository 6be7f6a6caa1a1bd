using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Ideas;

namespace VestreToten.Lean.Tests.Support;

internal static class ProgramBoards
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<int> BoardIdAsync(this ProgramHost program, string slug = "ytterskogen")
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        return await db.Boards.Join(db.Units, b => b.UnitId, u => u.Id, (b, u) => new { b.Id, u.Slug }).Where(b => b.Slug == slug).Select(b => b.Id).SingleAsync(Stop);
    }

    /// <summary>Opens a board for ideas from phones, and answers with the form's address.</summary>
    public static async Task<string> OpenForIdeasAsync(this ProgramHost program, string slug = "ytterskogen", byte number = 7)
    {
        var key = IdeaKey.From([.. new byte[15], number]);
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        db.IdeaAccesses.Add(IdeaAccess.Open(await program.BoardIdAsync(slug), key, Calendar.TuesdayMorning));
        await db.SaveChangesAsync(Stop);
        return "/i/" + key;
    }
}
