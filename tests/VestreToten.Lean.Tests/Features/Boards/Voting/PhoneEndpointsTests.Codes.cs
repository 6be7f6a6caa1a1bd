using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class PhoneEndpointsTests
{
    [Fact]
    public async Task A_wrong_code_is_shown_as_it_was_typed()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var wrong = Wrong(station.Code).ToLowerInvariant().Insert(4, " ").Replace('d', '0').Replace('l', '1');

        var sought = await phone.OpenAsync("/s?kode=" + Uri.EscapeDataString(wrong));
        var typed = await phone.OpenAsync("/s/" + Uri.EscapeDataString(wrong));

        foreach (var answer in (Browser.Answer[])[sought, typed])
        {
            Assert.Equal((404, wrong), (answer.Status, answer.Field("kode")));
            Assert.Contains($"«{wrong}»", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_code_is_found_in_a_pasted_address_and_nothing_typed_is_told_in_our_words()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        foreach (var pasted in (string[])[$"https://tavle.kommune.no/s/{station.Code}", $"\u200b{station.Program.Address}s/{station.Code.ToLowerInvariant()}?x=1 ", "\ufeff" + station.Code])
        {
            var answer = await phone.OpenAsync("/s?kode=" + Uri.EscapeDataString(pasted));
            Assert.Equal((303, "/s/" + station.Code), (answer.Status, answer.Location));
        }

        foreach (var nothing in (string[])["", "%20", "%E2%80%8B"])
        {
            var answer = await phone.OpenAsync("/s?kode=" + nothing);
            Assert.Equal(400, answer.Status);
            Assert.Contains("Skriv koden som står på tavla.", answer.Text, StringComparison.Ordinal);
        }

        var page = await phone.OpenAsync("/s");
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain(" required", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_close_a_typed_code_says_so()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        await station.BeginClosingAsync();
        station.Program.Services.GetRequiredService<OpenRounds>().Forget(station.Round.Id);
        Assert.Equal(410, (await phone.OpenAsync("/s?kode=" + station.Code)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/felles")]
    public async Task The_question_without_a_ball_is_named_and_has_the_focus_and_the_others_keep_theirs(string path)
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var phone = station.Program.Browser();
        var address = $"/s/{station.Code}{path}";
        var fresh = await phone.OpenAsync(address);
        Assert.Contains(" novalidate", fresh.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(" required", fresh.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("autofocus", fresh.Html, StringComparison.Ordinal);

        var answer = await phone.PostAsync(address, [.. OpenRoundFixture.Fill(fresh).Where(f => f.Name != "goal-2")]);

        Assert.Equal((400, 2), (answer.Status, Chosen(answer)));
        Assert.Contains("Ballene er ikke lagt ennå. Velg én for hvert mål.", answer.Text, StringComparison.Ordinal);
        var focused = Assert.Single(Regex.Matches(answer.Html, "<[a-z]+[^>]* autofocus[^>]*>")).Value;
        Assert.StartsWith("<fieldset id=\"question-2\"", focused, StringComparison.Ordinal);
        Assert.Contains("tabindex=\"-1\"", focused, StringComparison.Ordinal);
        Assert.Contains("href=\"#question-2\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal(0, await station.RowsAsync());
    }
}
