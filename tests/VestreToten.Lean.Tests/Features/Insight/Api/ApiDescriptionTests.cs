using System.Net;
using System.Text.Json;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Features.Insight.Api;

public sealed partial class ApiDescriptionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_description_has_every_address_with_its_fields_and_answers_and_nothing_else()
    {
        await using var scene = await ApiScene.StartAsync();
        using var client = scene.Client((await scene.KeyAsync(Role.Leader)).Secret);
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json", Stop));
        var root = document.RootElement;
        // Whoever changes this changes what other people's programs rely on: then it is /api/v2.
        Assert.Equal(
            [
                "/api/v1/gains get (unit, year, after, limit) 200 304 400 401 404 429 503",
                "/api/v1/improvements get (unit, state, after, limit) 200 304 400 401 404 429 503",
                "/api/v1/meetings get (unit, from, to, after, limit) 200 304 400 401 404 429 503",
                "/api/v1/tallies get (unit, from, to, after, limit) 200 304 400 401 404 429 503",
                "/api/v1/units get (after, limit) 200 304 400 401 404 429 503",
            ],
            root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb =>
                $"{path.Name} {verb.Name} ({string.Join(", ", verb.Value.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()))}) "
                + string.Join(' ', verb.Value.GetProperty("responses").EnumerateObject().Select(r => r.Name)))).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "GainCell count fte hoursPerYear kronerPerYear", "GainRow confirmed hoursPerFte identified identifiedOnceHours isLocked newlyIdentified newlyRealised realised realisedOnceHours unit year",
                "GoalCell ballots changeBegan goal green hidden nearlyAll pink position possibleChange red text wording",
                "ImprovementRow created due effect effort ended escalated id kind state stateSince title unit",
                "MeetingRow day headcount held overfull reason unit voided week",
                "SubtreeCell ballots boards colouredBallots green headcount hidden nearlyAll pink red",
                "TallyCell ballots changeBegan green headcount hidden nearlyAll pink possibleChange red",
                "TallyRow board goals monday series subtree unit week", "UnitRow hasBoard name order parent unit",
            ],
            root.GetProperty("components").GetProperty("schemas").EnumerateObject()
                .Where(s => !s.Name.StartsWith("ApiPageOf", StringComparison.Ordinal) && (s.Name.EndsWith("Row", StringComparison.Ordinal) || s.Name.EndsWith("Cell", StringComparison.Ordinal)))
                .Select(s => s.Name + " " + string.Join(' ', s.Value.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)))
                .Order(StringComparer.Ordinal));
        Assert.Equal("bearer", root.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString());
        Assert.DoesNotContain("Operation.", root.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter.", root.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_those_with_a_key_or_a_sign_in()
    {
        await using var scene = await ApiScene.StartAsync();
        using var stranger = scene.Client(null);
        using var refused = await stranger.GetAsync("/openapi/v1.json", Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var browser = await scene.Program.SignedInAsync();
        Assert.Equal(200, (await browser.OpenAsync("/openapi/v1.json")).Status);
    }
}
