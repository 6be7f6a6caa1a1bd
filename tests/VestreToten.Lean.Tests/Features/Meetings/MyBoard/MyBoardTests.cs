using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Features.Boards.Phones;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.MyBoard;

/// <summary>What a phone that has joined does with its board, over the network.</summary>
public sealed partial class MyBoardTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private Browser _leader = null!;
    private Browser _phone = null!;
    private string _join = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _leader = await _program.SignedInAsync();
        _join = await _leader.LetJoinAsync(_program);
        _phone = await _program.PhoneAsync(_join);
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        _phone.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task An_improvement_is_taken_by_a_name_which_is_asked_for_once()
    {
        var (first, second) = (await AddCardAsync("Leter etter bleier"), await AddCardAsync("Kaffe før rapport"));
        var asked = await _phone.PressAsync("take", ("id", first));
        Assert.Equal((303, $"/min-tavle?ta={first}#navn"), (asked.Status, asked.Location));
        Assert.Contains("data-testid=\"take-name\"", (await _phone.OpenAsync("/min-tavle?ta=" + first)).Html, StringComparison.Ordinal);
        var empty = await _phone.PressAsync("take", ("id", first), ("tekst", "\u200B "));
        Assert.Equal((400, "Skriv et navn, så de andre ser hvem som tar den."), (empty.Status, FaultOf(empty, "taker")));

        Assert.Equal(303, (await _phone.PressAsync("take", ("id", first), ("tekst", " Liv "))).Status);
        Assert.Equal(303, (await _phone.PressAsync("take", ("id", second))).Status);

        Assert.Equal(["Liv", "Liv"], await OwnersAsync());
        var board = await _phone.OpenAsync("/min-tavle");
        Assert.Equal(2, board.Html.Split("data-mine=\"true\"").Length - 1);
        Assert.Equal(303, (await _phone.PressAsync("leave", ("id", second))).Status);
        Assert.Equal(["Liv", null], await OwnersAsync());
    }

    [Fact]
    public async Task What_another_has_taken_is_not_taken_from_them()
    {
        var card = await AddCardAsync("Leter etter bleier");
        using var other = await _program.PhoneAsync(_join);
        Assert.Equal(303, (await other.PressAsync("take", ("id", card), ("tekst", "Jonas"))).Status);
        var late = await _phone.PressAsync("take", ("id", card), ("tekst", "Liv"));
        Assert.Equal(409, late.Status);
        Assert.Contains("Noen har nettopp tatt", late.Text, StringComparison.Ordinal);
        Assert.Equal(["Jonas"], await OwnersAsync());
    }

    [Fact]
    public async Task A_proposal_is_supported_once_by_each_phone_and_the_row_does_not_tell_which()
    {
        Assert.Equal(303, (await _phone.PressAsync("propose", ("tekst", "Vi sier fra før vi er slitne"))).Status);
        var goal = Assert.Single(await GoalsAsync());
        using var other = await _program.PhoneAsync(_join);
        foreach (var phone in (Browser[])[_phone, _phone, other])
            Assert.Equal(303, (await phone.PressAsync("support", ("id", goal))).Status);
        Assert.Contains("2\u00A0støtter, du er en av dem", (await _phone.OpenAsync("/min-tavle")).Text, StringComparison.Ordinal);
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            var marks = await db.GoalSupports.Select(s => s.Supporter).ToListAsync(Stop);
            var hashes = await db.StaffPhones.Select(p => p.Hash).ToListAsync(Stop);
            Assert.Equal(2, marks.Count);
            Assert.DoesNotContain(hashes, hash => marks.Any(mark => hash.AsSpan().IndexOf(mark) >= 0));
        }

        Assert.Equal(303, (await _phone.PressAsync("unsupport", ("id", goal))).Status);
        Assert.Contains("Én støtter", (await _phone.OpenAsync("/min-tavle")).Text, StringComparison.Ordinal);
        Assert.Contains("én støtter", (await _leader.OpenAsync("/tavle/ytterskogen/trivselsmal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_said_at_the_field_and_stays_there()
    {
        var bad = await _phone.PressAsync("propose", ("tekst", "ab"));
        Assert.Equal((400, "Skriv minst 3\u00A0tegn.", "ab"), (bad.Status, FaultOf(bad, "goal"), bad.Field("tekst")));
        Assert.Equal(303, (await _phone.PressAsync("propose", ("tekst", "Vi ler sammen"))).Status);
        Assert.Equal(400, (await _phone.PressAsync("propose", ("tekst", "VI LER  sammen"))).Status);
        var card = await AddCardAsync("Kaffe");
        var comment = await _phone.PressAsync("comment", ("id", card), ("tekst", " "));
        Assert.Equal((400, "Skriv noe først."), (comment.Status, FaultOf(comment, "comment-" + card)));
        Assert.Equal(400, (await _phone.PressAsync("name", ("tekst", new string('x', 60)))).Status);
        Assert.Equal(400, (await _phone.PressAsync("42", ("id", card))).Status);
        Assert.Equal(409, (await _phone.PressAsync("support", ("id", "99999999999"))).Status);
    }

    [Fact]
    public async Task Its_owner_forgets_it_and_it_has_nothing_any_more()
    {
        var secret = _phone.PhoneSecret()!;
        Assert.Equal((303, "/min-tavle?sagt=forget"), Where(await _phone.PressAsync("forget")));
        Assert.Null(_phone.PhoneSecret());
        Assert.Contains("Telefonen er glemt.", (await _phone.OpenAsync("/min-tavle?sagt=forget")).Text, StringComparison.Ordinal);
        using var copied = _program.Browser();
        copied.Bring("min-tavle", secret);
        Assert.Equal(404, (await copied.OpenAsync("/min-tavle")).Status);
    }

    private async Task<string> AddCardAsync(string title)
    {
        var card = SomeImprovements.New(title, boardId: await _program.BoardIdAsync());
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        db.Add(card);
        await db.SaveChangesAsync(Stop);
        return card.Id.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<List<string?>> OwnersAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        return await db.Improvements.OrderBy(i => i.Id).Select(i => i.Owner).ToListAsync(Stop);
    }

    private async Task<List<string>> GoalsAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        return [.. (await db.WellbeingGoals.Select(g => g.Id).ToListAsync(Stop)).Select(id => id.ToString(CultureInfo.InvariantCulture))];
    }

    private static (int, string?) Where(Browser.Answer answer) => (answer.Status, answer.Location);

    private static string FaultOf(Browser.Answer answer, string id) =>
        System.Text.RegularExpressions.Regex.Match(answer.Text, $"<p class=\"fault\" role=\"alert\" id=\"{id}-note\">([^<]*)<").Groups[1].Value;
}
