using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class AgendaTests
{
    [Fact]
    public async Task A_running_meeting_at_an_own_item_goes_on_at_the_next_step_when_the_item_is_removed()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var desk = await browser.SignedInAsync(program);
        await desk.GotoAsync(program.Address + BoardActions.Board + "/dagsorden");
        await desk.GetByTestId("agenda-add").ClickAsync();
        await Assertions.Expect(desk.GetByTestId("agenda-line")).ToHaveCountAsync(8);
        await desk.GetByTestId("agenda-title").Nth(6).FillAsync("Runden i korridoren");
        await PressAsync(desk, desk.GetByTestId("move-up").Nth(6));
        await Assertions.Expect(desk.GetByTestId("move-up").Nth(5)).ToBeFocusedAsync();
        await desk.GetByTestId("agenda-save").ClickAsync();
        await Assertions.Expect(desk.GetByTestId("saved")).ToContainTextAsync("Lagret.");
        var wall = await browser.SignedInAsync(program);
        await wall.StartMeetingAsync(program);
        await wall.Locator("[data-step=local]").ClickAsync();
        await Assertions.Expect(wall.Locator("h1")).ToHaveTextAsync("Runden i korridoren");

        await desk.GetByTestId("agenda-remove").ClickAsync();
        await Assertions.Expect(desk.GetByTestId("agenda-line")).ToHaveCountAsync(7);
        await desk.GetByTestId("agenda-save").ClickAsync();

        await AtAsync(wall, "who");
    }

    [Theory]
    [InlineData(1920, 1080, Traits = [Suite.Name, Suite.Long])]
    [InlineData(1366, 768)]
    public async Task Sixty_open_improvements_fit_on_every_step_without_scrolling(int width, int height)
    {
        await using var program = await RunningProgram.DemoAsync();
        await AddSixtyAsync(program);
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(program, width: width, height: height);
        await page.StartMeetingAsync(program);
        foreach (var step in new[] { "status", "ideas", "priority", "who" })
        {
            await page.Locator($"[data-step={step}]").ClickAsync();
            await AtAsync(page, step);
            await Assertions.Expect(page.GetByTestId("more").First).ToBeVisibleAsync();
            await LookAsync(page, $"{step}-{width}");
            Assert.Equal("", await page.EvaluateAsync<string>(
                """
                () => [...document.querySelectorAll("main.content, main.content *")]
                  .filter(e => e.getBoundingClientRect().bottom > document.querySelector("footer.bottom").getBoundingClientRect().top + 1
                    || (getComputedStyle(e).webkitLineClamp === "none" && getComputedStyle(e).overflowY !== "visible" && e.scrollHeight > e.clientHeight + 1 && !e.closest(".unseen")))
                  .map(e => Math.round(e.getBoundingClientRect().bottom) + " over " + Math.round(document.querySelector("footer.bottom").getBoundingClientRect().top) + " " + e.outerHTML.slice(0, 120)).join("\n")
                """));
        }

        await page.GotoAsync(program.Address + BoardActions.Board + "/dagsorden");
        await Assertions.Expect(page.GetByTestId("agenda-save")).ToBeEnabledAsync();
        await LookAsync(page, $"agenda-{width}");
    }

    private static async Task AddSixtyAsync(RunningProgram program)
    {
        await using var db = new SqliteConnection($"Data Source={program.DatabaseFile};Pooling=False");
        await db.OpenAsync();
        await using var add = db.CreateCommand();
        add.CommandText =
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
            INSERT INTO Improvements (BoardId, Kind, Title, Text, State, Owner, Due, Created, StateSince, Changed, Effort, Effect,
                                      CommentCount, PhotoCount, IsEscalated, Version)
            SELECT b.Id, 1 + i % 2,
                   'Forslag nummer ' || i || ': bestille hjelpemidler på en fast dag i uka, og henge opp lista der alle ser den når de kommer',
                   'Vi leter hver dag, og ingen vet hvor den siste la den fra seg. Det tar tjue minutter på hver vakt.',
                   1 + i % 4, CASE WHEN i % 3 = 0 THEN 'Kari' END, CASE WHEN i % 5 = 0 THEN '2026-01-0' || (1 + i % 9) END,
                   $now - i * 864000000000, $now - i * 864000000000, $now - i * 864000000000,
                   CASE WHEN i % 6 > 1 THEN 1 + i % 2 END, CASE WHEN i % 6 > 1 THEN 1 + i / 2 % 2 END, 0, 0, 0, 1
            FROM n, Boards b JOIN Units u ON u.Id = b.UnitId WHERE u.Slug = 'ytterskogen'
            """;
        add.Parameters.AddWithValue("$now", TimeProvider.System.GetUtcNow().UtcTicks);
        await add.ExecuteNonQueryAsync();
    }
}
