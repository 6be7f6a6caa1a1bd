using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Boards.Phones;

/// <summary>A phone without account or script, in front of the real program.</summary>
public sealed class JoinTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private Browser _leader = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _leader = await _program.SignedInAsync();
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task A_phone_is_asked_once_and_has_the_board_from_then_on()
    {
        var join = await _leader.LetJoinAsync(_program);
        using var phone = _program.Browser();
        Assert.Equal(404, (await phone.OpenAsync("/min-tavle")).Status);
        var asked = await phone.OpenAsync(join);
        Assert.Equal(200, asked.Status);
        Assert.Contains("Ytterskogen", asked.Text, StringComparison.Ordinal);
        Assert.Contains("data-testid=\"join-board\"", asked.Html, StringComparison.Ordinal);
        Assert.Null(asked.Header("Set-Cookie"));

        Assert.Equal(303, (await phone.JoinAsync(join)).Status);

        var board = await phone.OpenAsync("/min-tavle");
        Assert.Equal(200, board.Status);
        Assert.Contains("data-testid=\"my-board\"", board.Html, StringComparison.Ordinal);
        Assert.Contains("Ytterskogen", board.Text, StringComparison.Ordinal);
        // The same phone again is the same phone.
        Assert.Equal(303, (await phone.JoinAsync(join)).Status);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var row = await db.StaffPhones.SingleAsync(Stop);
        var week = IsoWeek.Of(LocalTime.DayInNorway(TimeProvider.System.GetUtcNow()));
        Assert.Equal((week, week, null), (row.Joined, row.Used, row.Nickname));
        Assert.Equal(WallSecret.Hash(phone.PhoneSecret()!), row.Hash);
    }

    [Fact]
    public async Task Its_cookie_is_sent_to_its_own_pages_alone()
    {
        var join = await _leader.LetJoinAsync(_program);
        using var phone = _program.Browser();
        var given = (await phone.JoinAsync(join)).Header("Set-Cookie")!;
        Assert.Matches("min-tavle=([A-Za-z0-9_-]{43}); max-age=34560000; path=/min-tavle; samesite=lax; httponly; min-tavle=\\1; max-age=34560000; path=/bli-med; samesite=lax; httponly$", given);
        foreach (var path in (string[])["/", "/s", "/s/CDFHJKLM", "/i/abc", "/tavle/ytterskogen"])
            Assert.Empty(phone.Cookies.GetCookies(new Uri(_program.Address, path)));
        // Nor do its pages give one that would be.
        Assert.Null((await phone.OpenAsync("/min-tavle")).Header("Set-Cookie"));
    }

    [Fact]
    public async Task Nobody_joins_when_it_is_closed_nor_by_the_key_of_a_time_before()
    {
        var join = await _leader.LetJoinAsync(_program);
        using var phone = _program.Browser();
        var again = await _leader.LetJoinAsync(_program);
        Assert.NotEqual(join, again);
        Assert.Equal(404, (await phone.JoinAsync(join)).Status);

        Assert.Equal(303, (await _leader.PressPhonesAsync(_program, "close")).Status);

        var refused = await phone.JoinAsync(again);
        Assert.Equal(404, refused.Status);
        Assert.Contains("data-testid=\"join-closed\"", refused.Html, StringComparison.Ordinal);
        Assert.Equal(404, (await phone.OpenAsync(again)).Status);
        Assert.Equal(404, (await phone.OpenAsync("/bli-med/" + new string('0', 26))).Status);
        Assert.Null(phone.PhoneSecret());
    }

    [Fact]
    public async Task A_guesser_is_held_back_and_a_right_key_is_not()
    {
        var join = await _leader.LetJoinAsync(_program);
        using var guesser = _program.Browser();
        // A slow machine forgets guesses while it counts them.
        var answers = new List<int>();
        for (var i = 0; i < 400 && !answers.Contains(429); i++)
            answers.Add((await guesser.JoinAsync("/bli-med/" + i.ToString("D26", System.Globalization.CultureInfo.InvariantCulture))).Status);
        Assert.All(answers.SkipLast(1), status => Assert.Equal(404, status));
        Assert.Equal(429, answers[^1]);
        Assert.Equal(303, (await guesser.JoinAsync(join)).Status);
    }

    [Fact]
    public async Task A_form_from_another_site_joins_nothing_and_changes_nothing()
    {
        var join = await _leader.LetJoinAsync(_program);
        using var phone = await _program.PhoneAsync(join);
        foreach (var (path, field, status) in new[] { (join, ("svar", "ja"), 403), ("/min-tavle", ("press", "forget"), 403) })
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create(field.Item1, field.Item2)]);
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = phone.Cookies }) { BaseAddress = _program.Address };
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
            using var answer = await client.PostAsync(path, form, Stop);
            Assert.Equal(status, (int)answer.StatusCode);
        }

        Assert.Equal(200, (await phone.OpenAsync("/min-tavle")).Status);
    }

    [Fact]
    public async Task It_has_one_board_and_leaves_the_first_for_the_second()
    {
        using var phone = await _program.PhoneAsync(await _leader.LetJoinAsync(_program));
        Assert.Equal(303, (await phone.PressAsync("name", ("tekst", "Liv"))).Status);
        var first = phone.PhoneSecret();
        await _program.AddAccountAsync("vei@kommune.invalid", "kommunen", VestreToten.Lean.Domain.Organisation.Role.Leader);
        using var other = await _program.SignedInAsync("vei@kommune.invalid");
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            var kommune = await db.Units.SingleAsync(u => u.Slug == "kommunen", Stop);
            if (!await db.Boards.AnyAsync(b => b.UnitId == kommune.Id, Stop))
                db.Add(VestreToten.Lean.Domain.Boards.Board.For(kommune.Id, DayOfWeek.Monday, new TimeOnly(9, 0)));
            await db.SaveChangesAsync(Stop);
        }

        var join = await other.LetJoinAsync(_program, "kommunen");
        Assert.Contains("Telefonen viser tavla til Ytterskogen i dag.", (await phone.OpenAsync(join)).Text, StringComparison.Ordinal);
        Assert.Equal(303, (await phone.JoinAsync(join)).Status);

        Assert.NotEqual(first, phone.PhoneSecret());
        await using var after = await _program.Contexts.CreateDbContextAsync(Stop);
        var row = await after.StaffPhones.SingleAsync(Stop);
        Assert.Equal((await _program.BoardIdAsync("kommunen"), "Liv"), (row.BoardId, row.Nickname));
    }
}
