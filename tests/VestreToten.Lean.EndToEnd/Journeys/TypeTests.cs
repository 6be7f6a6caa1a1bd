using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>Walls and desks have a type of their own, from this server; phones have theirs, and fetch none.</summary>
public sealed class TypeTests(ReadDemonstration read) : IClassFixture<ReadDemonstration>
{
    private const string Latin = "/fonts/hanken-grotesk-latin.woff2";

    [Theory]
    [InlineData(BoardActions.Board, 1920, 1)]
    [InlineData(BoardActions.Board + "/moter", 1366, 1, Traits = [Suite.Name, Suite.Long])]
    [InlineData("/trender", 1366, 1)]
    [InlineData(BoardActions.Board, 390, 0, Traits = [Suite.Name, Suite.Long])]
    [InlineData("/", 390, 0)]
    [InlineData("/konto", 1366, 1)]
    [InlineData("/skjermer", 1366, 1, Traits = [Suite.Name, Suite.Long])]
    [InlineData("/telefoner", 390, 0)]
    public async Task A_page_asks_for_its_type_once_where_there_is_room_for_it(string path, int width, int times)
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, width: width, height: 844);
        var requests = Requests.Of(page);
        await page.GotoAsync(read.Program.Address + path);
        await page.SettleAsync();
        Assert.Equal(times, requests.Addresses.Count(a => a.Contains("/fonts/", StringComparison.Ordinal)));
        Assert.Equal(times, requests.Addresses.Count(a => a.EndsWith(Latin, StringComparison.Ordinal)));
        Assert.Empty(requests.Refused);
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(1280, 800, Traits = [Suite.Name, Suite.Long])]
    [InlineData(1920, 1080, Traits = [Suite.Name, Suite.Long])]
    public async Task What_is_being_pressed_stays_where_it_is_when_the_type_comes_late(int width, int height)
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program, width: width, height: height);
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/fonts/*", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(read.Program.Address + BoardActions.Board, new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(page.GetByTestId("start-meeting")).ToBeEnabledAsync();
        var before = await BoxesAsync(page);
        held.SetResult();
        await page.EvaluateAsync("async () => { await document.fonts.load(\"400 20px 'Hanken Grotesk'\"); await document.fonts.ready; }");
        var after = await BoxesAsync(page);

        Assert.Equal(before.Keys, after.Keys);
        foreach (var (mark, was) in before)
        {
            var (x, y, now) = (was[0] + (was[2] / 2), was[1] + (was[3] / 2), after[mark]);
            Assert.True(x > now[0] && x < now[0] + now[2] && y > now[1] && y < now[1] + now[3], $"{mark} was pressed at {x}, {y} and is at {string.Join(' ', now)}");
        }
    }

    /// <summary>Where each button is: left, top, width, height.</summary>
    private static Task<Dictionary<string, float[]>> BoxesAsync(IPage page) => page.EvaluateAsync<Dictionary<string, float[]>>(
        """
        () => Object.fromEntries(["start-meeting", "open-ahead", "skip"].map(mark => {
          const box = document.querySelector(`[data-testid=${mark}]`).getBoundingClientRect();
          return [mark, [box.x, box.y, box.width, box.height]];
        }))
        """);

    [Fact]
    public async Task Phones_pages_fetch_none_and_the_font_has_the_letters_of_Norwegian_and_Sami()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.WindowAsync();
        var requests = Requests.Of(page);
        foreach (var path in (string[])["/s", "/logg-inn", "/i/x"])
            await page.GotoAsync(read.Program.Address + path);
        Assert.DoesNotContain(requests.Addresses, a => a.Contains("/fonts/", StringComparison.Ordinal));

        page = await browser.SignedInAsync(read.Program);
        await page.GotoAsync(read.Program.Address + BoardActions.Board);
        // A letter that the font lacks is as broad as in the type that stands in for it.
        var lacking = await page.EvaluateAsync<string>(
            """
            async () => {
              const letters = "æøåÆØÅáčđŋšŧžÁČĐŊŠŦŽéèüö–−×÷";
              await document.fonts.load("700 20px 'Hanken Grotesk'", letters);
              const pen = document.createElement("canvas").getContext("2d");
              const broad = (font, letter) => { pen.font = "700 200px " + font; return pen.measureText(letter).width; };
              return [...letters].filter(l => broad("'Hanken Grotesk', monospace", l) === broad("monospace", l) && broad("'Hanken Grotesk', serif", l) === broad("serif", l)).join("");
            }
            """);
        Assert.Equal("", lacking);
    }

    [Fact]
    public async Task No_quotation_mark_is_drawn_into_the_letter_beside_it()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program);
        await page.GotoAsync(read.Program.Address + BoardActions.Board);
        var touching = await page.EvaluateAsync<string[]>(
            """
            async () => {
              await document.fonts.load("700 20px 'Hanken Grotesk'", "a");
              const pen = document.createElement("canvas").getContext("2d");
              const wrong = [];
              for (const weight of [400, 600, 650, 700])
                for (const mark of "«»“”‘’()!?:") {
                  pen.font = `${weight} 100px ${getComputedStyle(document.body).fontFamily}`;
                  const box = pen.measureText(mark);
                  if (box.actualBoundingBoxLeft > 4 || box.actualBoundingBoxRight > box.width + 4)
                    wrong.push(`${weight} ${mark} ${box.actualBoundingBoxLeft} ${box.actualBoundingBoxRight - box.width}`);
                }
              return wrong;
            }
            """);
        Assert.Empty(touching);
    }

    [Theory]
    [InlineData(BoardActions.Board)]
    [InlineData(BoardActions.Board + "/mote")]
    [InlineData(BoardActions.Board + "/moter")]
    public async Task A_link_that_nothing_more_is_said_of_has_the_boards_colour(string path)
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.SignedInAsync(read.Program);
        await page.GotoAsync(read.Program.Address + path);
        Assert.Equal("rgb(28, 85, 70)", await page.EvaluateAsync<string>(
            "() => { const link = document.createElement('a'); link.href = '/'; document.querySelector('main').append(link); return getComputedStyle(link).color; }"));
    }
}
