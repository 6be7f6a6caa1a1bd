using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Benchmarks.Work;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Benchmarks.Administration;

/// <summary>The first page of five thousand people, with the counts beside it, against the same questions in plain SQL.</summary>
internal static class PeopleReading
{
    private const int People = 5_000;

    private static readonly string[] Bare =
    [
        """SELECT g."Role", u."Path" FROM "Grants" g JOIN "Units" u ON u."Id" = g."UnitId" WHERE g."Role" = 4""",
        """
        SELECT c.s, c.i, count(*) FROM (
          SELECT CASE WHEN a."IsDisabled" THEN 3 WHEN a."PasswordHash" IS NOT NULL OR a."SignsInByProvider" THEN 1 ELSE 2 END AS s,
            NOT a."IsDisabled" AND a."PasswordHash" IS NULL AND NOT a."SignsInByProvider"
            AND NOT EXISTS (SELECT 1 FROM "Grants" h WHERE h."AccountId" = a."Id"
              AND NOT EXISTS (SELECT 1 FROM "Units" w WHERE w."Id" = h."UnitId" AND w."Path" LIKE '/1/%'))
            AND NOT EXISTS (SELECT 1 FROM "AccountLinks" l WHERE l."AccountId" = a."Id" AND l."Kind" = 1 AND l."Used" IS NULL AND l."Expires" > 0) AS i
          FROM "Accounts" a
          WHERE EXISTS (SELECT 1 FROM "Grants" g JOIN "Units" u ON u."Id" = g."UnitId" WHERE g."AccountId" = a."Id" AND u."Path" LIKE '/1/%')) c
        GROUP BY c.s, c.i
        """,
        """
        SELECT p."Id", p."Name", p."Email", p."IsDisabled", l."Expires", l."Mailed", l."Hash", r."Id", r."Role", u."Id", u."Name", r."FirstDay", r."LastDay", r."Provider"
        FROM (
          SELECT a.* FROM "Accounts" a
          WHERE EXISTS (SELECT 1 FROM "Grants" g JOIN "Units" v ON v."Id" = g."UnitId" WHERE g."AccountId" = a."Id" AND v."Path" LIKE '/1/%')
          ORDER BY a."Name", a."Id" LIMIT 25) p
        LEFT JOIN "AccountLinks" l ON l."AccountId" = p."Id" AND l."Kind" = 1 AND l."Used" IS NULL
        LEFT JOIN "Grants" r ON r."AccountId" = p."Id"
        LEFT JOIN "Units" u ON u."Id" = r."UnitId"
        ORDER BY p."Name", p."Id", r."Id"
        """,
    ];

    public static async Task MeasureAsync(Workplace place, ClaimsPrincipal admin, bool isShort)
    {
        await FillAsync(place);
        var queries = new PeopleQueries(place.Get<AuthorizedReads>(), TimeProvider.System, new LinkMail(TimeProvider.System));
        var wanted = new PeopleRequest(null, null, null, 0);
        var page = (await queries.ListAsync(admin, wanted))!;
        if ((page.Rows.Count, page.Total) != (PeopleQueries.PageSize, People + 2))
            throw new InvalidOperationException($"{page.Rows.Count} of {page.Total} people");
        var pairs = await Pairs.MeasureAsync(isShort ? 20 : 200, ours: () => queries.ListAsync(admin, wanted), floor: () => AskBareAsync(place));
        Console.WriteLine(
            $"people: first page of {People}: {pairs.Ours:0.00} ms, the bare SQL {pairs.Floor:0.00} ms; {pairs.Ratio:0.00} times (target 1.5)");
    }

    private static async Task FillAsync(Workplace place)
    {
        await using var db = await place.Contexts.CreateDbContextAsync();
        var unit = await db.Units.Where(u => u.Slug == "kommunen").Select(u => u.Id).SingleAsync();
        var accounts = Enumerable.Range(1, People).Select(n =>
        {
            var account = new Account { Name = $"Navn {n:D5}", SecurityStamp = "-", IsDisabled = n % 10 == 0, PasswordHash = n % 3 == 0 ? null : "x" };
            account.SignInWith($"navn{n}@kommune.invalid");
            return account;
        }).ToList();
        db.Users.AddRange(accounts);
        await db.SaveChangesAsync();
        db.Grants.AddRange(accounts.Select(a => Grant.To(a.Id, unit, Role.Staff)));
        await db.SaveChangesAsync();
    }

    /// <summary>Every row and every column, through a connection opened as the program's are.</summary>
    private static async Task<int> AskBareAsync(Workplace place)
    {
        await using var db = await place.Contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var read = 0;
        foreach (var question in Bare)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = question;
            await using var reader = await command.ExecuteReaderAsync();
            var cells = new object[reader.FieldCount];
            while (await reader.ReadAsync())
                read += reader.GetValues(cells);
        }

        return read;
    }
}
