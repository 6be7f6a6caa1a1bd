using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.FiveS;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.FiveS;

/// <summary>The form of a zone, the wall's line and the meeting's part.</summary>
public sealed class ZonePartsTests : BunitContext
{
    private PartPage _page = null!;

    public ZonePartsTests()
    {
        Services.AddLocalization();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Theory]
    [InlineData(0, "Skriv minst tre punkter. Nå er det 0.")]
    [InlineData(2, "Skriv minst tre punkter. Nå er det 2.")]
    [InlineData(11, "Det kan være høyst ti punkter. Nå er det 11.")]
    public async Task Too_few_and_too_many_points_are_said_beside_them_and_what_was_typed_stays(int points, string said)
    {
        Bokmaal.Read();
        List<ZoneInput> saved = [];
        var form = Form(saved);
        Fill(form, points);
        await form.Find("form").SubmitAsync();
        Assert.Empty(saved);
        Assert.Equal(said, form.Find("[data-testid=zone-points-note]").TextContent);
        Assert.Equal("Lager", form.Find("[data-testid=zone-name]").GetAttribute("value"));
        Assert.Equal(points, form.FindAll("[data-testid^=zone-point-]").Count(e => e.GetAttribute("value") is { Length: > 0 }));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    public async Task Three_to_ten_are_saved_and_empty_lines_are_none(int points)
    {
        List<ZoneInput> saved = [];
        var form = Form(saved);
        Fill(form, points);
        await form.Find("form").SubmitAsync();
        Assert.Equal(points, Assert.Single(saved).Points.Count);
    }

    [Fact]
    public async Task A_name_that_is_missing_or_a_point_that_is_too_long_is_said_beside_its_field()
    {
        Bokmaal.Read();
        List<ZoneInput> saved = [];
        var form = Form(saved);
        Fill(form, 3);
        form.Find("[data-testid=zone-name]").Change(" ");
        form.Find("[data-testid=zone-point-2]").Change(new string('x', 101));
        await form.Find("form").SubmitAsync();
        Assert.Empty(saved);
        foreach (var (field, said) in new[] { ("zone-name", "Skriv hva sonen heter."), ("zone-point-2", "Det er for langt. Det er plass til 100 tegn.") })
        {
            var input = form.Find($"[data-testid={field}]");
            Assert.Equal(("true", said), (input.GetAttribute("aria-invalid"), form.Find("#" + input.GetAttribute("aria-describedby")).TextContent));
        }
    }

    [Fact]
    public async Task The_wall_is_silent_without_zones_and_has_one_sign_for_each()
    {
        Bokmaal.Read();
        await using var scene = await ZoneScene.SetAsync();
        var wall = Show<ZonesOnWall>(scene);
        Assert.Empty(wall.Markup.Trim());
        var (zone, late) = (await scene.AddAsync(), await scene.AddAsync("Fellesmappa", weeksAgo: 1));
        await scene.WalkAsync(zone, PointMark.NeedsAction);
        await _page.ReadAgainAsync(BoardTopics.Zones);
        wall.WaitForAssertion(() => Assert.Equal(2, wall.FindAll("[data-testid=zone-mark]").Count));
        Assert.Equal(["Må ordnes Lager, 2. etasje", "Fellesmappa forfalt"], wall.FindAll("[data-testid=zone-mark]").Select(z => z.TextContent.Trim()));
        Assert.Equal("/tavle/kommunen/soner", wall.Find("a").GetAttribute("href"));
        Assert.Equal("Fellesmappa", late.Name);
    }

    [Fact]
    public async Task The_meeting_is_silent_until_something_is_due_and_then_asks_who_does_the_round()
    {
        Bokmaal.Read();
        await using var scene = await ZoneScene.SetAsync();
        Services.AddSingleton(new DecideRedTag(scene.Commands)).AddSingleton<TimeProvider>(scene.Time);
        var zone = await scene.AddAsync();
        await scene.WalkAsync(zone);
        var meeting = Show<ZonesInMeeting>(scene);
        Assert.Empty(meeting.Markup.Trim());

        scene.Time.Advance(TimeSpan.FromDays(14));
        await new HangRedTag(scene.Work).ExecuteAsync(scene.Staff, scene.BoardId, zone.Id, "Stol", TagVerdict.Unsure, Calendar.Tuesday.AddDays(14), Xunit.TestContext.Current.CancellationToken);
        await _page.ReadAgainAsync(BoardTopics.Zones);
        meeting.WaitForAssertion(() => Assert.Single(meeting.FindAll("[data-testid=zone-due-in-meeting]")));
        Assert.Contains("Hvem tar runden?", meeting.Markup, StringComparison.Ordinal);
        Assert.Contains("Forfalt siden uke 49", meeting.Find("[data-testid=zone-due-in-meeting]").TextContent, StringComparison.Ordinal);
        await meeting.Find("[data-testid=meeting-tag-discard]").ClickAsync();
        meeting.WaitForAssertion(() => Assert.Empty(meeting.FindAll("[data-testid=tag-in-meeting]")));
    }

    private IRenderedComponent<ZoneForm> Form(List<ZoneInput> saved)
    {
        Services.AddSingleton(TimeProvider.System);
        return Render<ZoneForm>(form => form.Add(f => f.Name, "new-zone").Add(f => f.SaveText, "Lagre").Add(f => f.Cancel, () => { })
            .Add(f => f.Save, input =>
            {
                saved.Add(input);
                return Task.FromResult<string?>(null);
            }));
    }

    private static void Fill(IRenderedComponent<ZoneForm> form, int points)
    {
        form.Find("[data-testid=zone-name]").Change("Lager");
        for (var i = 1; i <= points; i++)
        {
            if (form.FindAll($"[data-testid=zone-point-{i}]").Count == 0)
                form.Find("[data-testid=zone-point-add]").Click();
            form.Find($"[data-testid=zone-point-{i}]").Change($"Punkt {i}");
        }
    }

    private IRenderedComponent<T> Show<T>(ZoneScene scene)
        where T : Web.Features.Boards.BoardPart
    {
        Services.AddSingleton(scene.Queries);
        Services.AddSingleton<TimeProvider>(scene.Time);
        _page = new PartPage(scene.BoardId, scene.Staff);
        return _page.Show<T>(this);
    }
}
