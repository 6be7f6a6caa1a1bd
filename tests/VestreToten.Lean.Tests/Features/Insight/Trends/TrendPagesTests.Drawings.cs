using System.Text.RegularExpressions;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class TrendPagesTests
{
    [Theory]
    [InlineData("/trender")]
    [InlineData("/trender/ytterskogen")]
    public async Task What_is_drawn_is_the_same_in_every_language(string address)
    {
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            for (var week = 1; week < 14; week++)
                await db.PublishAsync(Last.AddWeeks(-week), [("ytterskogen", 7 + week, new BallCount(3 + week, 3, 1), null)]);
        }

        using var admin = await _program.SignedInAsync();
        var drawn = new List<string>();
        foreach (var language in (string[])["nb", "nn", "en"])
        {
            admin.Speak(language);
            var attributes = Drawing().Matches((await admin.OpenAsync(address)).Html).Select(m => m.Value).ToList();
            Assert.True(attributes.Count > 20, $"{attributes.Count} attributes are too few to be all of them.");
            drawn.Add(string.Join('\n', attributes));
        }

        Assert.All(drawn, one => Assert.Equal(drawn[0], one));
        Assert.True(drawn[0].All(char.IsAscii), drawn[0]);
    }

    [GeneratedRegex(@" (?:d|points|cx|cy|r|x|y|x1|x2|y1|y2|width|height|viewBox|transform|datetime|data-[a-z-]+)=""[^""]*""")]
    private static partial Regex Drawing();
}
