using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Mål and Takk with the longest goals and promises there may be, on every screen.</summary>
public sealed class LongTextsTests
{
    private static readonly (int Width, int Height)[] Screens = [(1080, 1920), (1920, 1080), (1366, 768), (1280, 800), (390, 844), (320, 700)];

    [Fact]
    public async Task Three_goals_fill_a_tall_screen_with_their_vases_and_weeks()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program, width: 1080, height: 1920);
        await page.StartMeetingAsync(program);
        await page.Pressable("[data-step=goals]").ClickAsync();
        await Assertions.Expect(page.GetByTestId("goal-card")).ToHaveCountAsync(3);

        var seen = await page.EvaluateAsync<double[]>(
            """
            () => {
              const active = document.querySelector(".active"), cards = [...active.querySelectorAll("article")].map(c => c.getBoundingClientRect());
              const vases = [...active.querySelectorAll(".vase .vase")].map(v => v.getBoundingClientRect().width);
              return [Math.min(...vases), cards.reduce((sum, c) => sum + c.height, 0) / active.clientHeight, active.scrollHeight - active.clientHeight];
            }
            """);

        Assert.True(seen[0] > 160, $"The vases are {seen[0]} px wide.");
        Assert.True(seen[1] > .8, $"The goals fill {seen[1]:P0} of their place.");
        Assert.InRange(seen[2], 0, 2);
    }

    [Fact, Trait(Suite.Name, Suite.Long)]
    public async Task Five_long_goals_and_many_long_promises_are_on_the_screen_and_beside_each_other()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        await WriteAsync(program, Goals);
        var page = await browser.SignedInAsync(program);
        await page.StartMeetingAsync(program);
        var code = await page.OpenRoundAsync();
        await BoardActions.VoteAsync(program, code, [.. Enumerable.Repeat("gprgg", 6)]);
        await page.RevealAsync();
        await Assertions.Expect(page.GetByTestId("since-last")).ToBeVisibleAsync();
        await WriteAsync(program, Promises);
        foreach (var step in (string[])["goals", "thanks"])
        {
            await page.Pressable($"[data-step={step}]").ClickAsync();
            await Assertions.Expect(page.Locator($"[data-step={step}][aria-current=step]")).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator(step == "goals" ? "[data-testid=goal-card]" : ".place")).ToHaveCountAsync(5);
            foreach (var (width, height) in Screens)
            {
                await page.SetViewportSizeAsync(width, height);
                await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
                Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{step} at {width}x{height} is broader than the screen");
                if (step == "thanks")
                    Assert.True(await page.EvaluateAsync<double>("() => Math.min(...[...document.querySelectorAll('.place .vase')].map(v => v.getBoundingClientRect().width))") > 50, $"The vases are small at {width}x{height}.");
            }

            await page.SetViewportSizeAsync(1920, 1080);
        }

        Assert.StartsWith("Anne-Kristine Bjørnsdatter Ødegård-Nordm: 1 Vi hjelper", await page.GetByTestId("promise").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    private const string Goals =
        """
        INSERT INTO WellbeingGoals (BoardId, State, Position)
        SELECT g.BoardId, g.State, p.column1 FROM WellbeingGoals g, (VALUES (4), (5)) p
        WHERE g.Position = 1 AND g.State = (SELECT State FROM WellbeingGoals WHERE Id IN (SELECT GoalId FROM Tallies) ORDER BY Id DESC LIMIT 1)
          AND g.BoardId = (SELECT b.Id FROM Boards b JOIN Units u ON u.Id = b.UnitId WHERE u.Slug = 'ytterskogen');
        INSERT INTO GoalWordings (Number, GoalId, Text, Since)
        SELECT 1, Id, 'x', '2026-01-01' FROM WellbeingGoals WHERE Id NOT IN (SELECT GoalId FROM GoalWordings);
        UPDATE GoalWordings SET Text = substr('Vi hjelper hverandre når det er travelt på avdelinga, også på natta og i helgene når vi er færre enn ellers', 1, 99) || Number;
        """;

    private const string Promises =
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 14)
        INSERT INTO Improvements (BoardId, Kind, Title, Text, State, Owner, Due, Created, StateSince, Changed, CommentCount, PhotoCount, IsEscalated, Version)
        SELECT b.Id, 1, i || ' Vi hjelper hverandre når det er travelt på avdelinga, også på natta og i helgene når vi er færre enn vanlig her', '', 2,
               'Anne-Kristine Bjørnsdatter Ødegård-Nordm', '2099-12-' || (10 + i), b.Now, b.Now, b.Now, 0, 0, 0, 1
        FROM n, (SELECT BoardId AS Id, max(Created) AS Now FROM Improvements WHERE BoardId = (SELECT BoardId FROM Meetings WHERE State = 2)) b;
        INSERT INTO ImprovementEvents (ImprovementId, Number, Kind, "To", At, MeetingId)
        SELECT i.Id, 1, 5, i.Owner, i.Created, m.Id FROM Improvements i, Meetings m WHERE i.Due LIKE '2099%' AND m.State = 2;
        """;

    private static async Task WriteAsync(RunningProgram program, string sql)
    {
        await using var db = new SqliteConnection($"Data Source={program.DatabaseFile};Pooling=False");
        await db.OpenAsync();
        await using var write = db.CreateCommand();
        write.CommandText = sql;
        await write.ExecuteNonQueryAsync();
    }
}
