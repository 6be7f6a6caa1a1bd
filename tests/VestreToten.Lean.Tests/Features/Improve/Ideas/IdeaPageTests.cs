using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

/// <summary>The page behind the poster's QR as a phone meets it.</summary>
public sealed class IdeaPageTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private string _path = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _path = await _program.OpenForIdeasAsync();
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData("nb", "Ikke skriv noe om pasienter")]
    [InlineData("nn", "Ikkje skriv noko om pasientar")]
    [InlineData("en", "Write nothing about patients")]
    public async Task The_page_needs_no_script_and_says_that_no_patient_data_belongs_here(string language, string notice)
    {
        using var phone = _program.Browser();
        phone.Speak(language);
        var page = await phone.OpenAsync(_path);
        Assert.Equal(200, page.Status);
        Assert.Contains(notice, page.Text, StringComparison.Ordinal);
        Assert.Contains("Ytterskogen", page.Text, StringComparison.Ordinal);
        foreach (var mark in (string[])["idea-form", "idea-title", "idea-text", "idea-kind", "idea-send"])
            Assert.Contains($"data-testid=\"{mark}\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Null(phone.Cookie("tavle"));
    }

    [Fact]
    public async Task An_idea_hangs_on_the_board_at_once_and_nobody_is_written_down()
    {
        using var phone = _program.Browser();
        var changes = _program.Services.GetRequiredService<BoardChanges>();
        var before = changes.Version(await _program.BoardIdAsync(), BoardTopics.Improvements);
        var answer = await phone.SendIdeaAsync(_path, "  Felles  nøkkelskap ", "Ved inngangen\r\n\r\n\r\ni gangen", kind: "tidstyv");
        Assert.Equal((303, _path + "/takk"), (answer.Status, answer.Location));
        Assert.Equal(before + 1, changes.Version(await _program.BoardIdAsync(), BoardTopics.Improvements));
        var idea = Assert.Single(await IdeasAsync());
        Assert.Equal(("Felles nøkkelskap", "Ved inngangen\n\ni gangen", null), (idea.Title, idea.Text, idea.ProposedBy));
        Assert.Equal((ImprovementKind.TimeThief, ImprovementState.New), (idea.Kind, idea.State));
        var receipt = await phone.OpenAsync(_path + "/takk");
        Assert.Contains("data-testid=\"idea-receipt\"", receipt.Html, StringComparison.Ordinal);
        Assert.Contains("Takk!", receipt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_to_be_asked_says_their_name()
    {
        using var phone = _program.Browser();
        await phone.SendIdeaAsync(_path, name: " Anne ");
        Assert.Equal("Anne", Assert.Single(await IdeasAsync()).ProposedBy);
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_the_field_and_nothing_typed_is_lost()
    {
        using var phone = _program.Browser();
        var answer = await phone.SendIdeaAsync(_path, " ", "Alt dette\r\nskrev jeg", "Anne", kind: "tull");
        Assert.Equal((400, "Skriv hva det gjelder."), (answer.Status, answer.FaultOf(IdeaForm.TitleField)));
        Assert.Contains("Velg forslag eller tidstyv.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Alt dette\r\nskrev jeg</textarea>", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Anne", answer.Field(IdeaForm.NameField));
        var tooLong = await phone.SendIdeaAsync(_path, new string('x', 121), new string('y', 2001), new string('z', 81));
        Assert.Equal(400, tooLong.Status);
        Assert.Equal("Det er for langt. Det er plass til 120 tegn.", tooLong.FaultOf(IdeaForm.TitleField));
        Assert.Contains("Det er for langt. Det er plass til 2000 tegn.", tooLong.Text, StringComparison.Ordinal);
        Assert.Equal("Det er for langt. Det er plass til 80 tegn.", tooLong.FaultOf(IdeaForm.NameField));
        Assert.Empty(await IdeasAsync());
    }

    [Fact]
    public async Task A_double_tap_or_a_retry_is_one_idea_and_a_changed_form_is_another()
    {
        using var phone = _program.Browser();
        var page = await phone.OpenAsync(_path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => phone.PostAsync(_path, IdeaPhone.Filled(page))));
        Assert.All(answers, answer => Assert.Equal((303, _path + "/takk"), (answer.Status, answer.Location)));
        Assert.Single(await IdeasAsync());
        await phone.PostAsync(_path, IdeaPhone.Filled(page, "Noe annet"));
        Assert.Equal(2, (await IdeasAsync()).Count);
        await phone.SendIdeaAsync(_path);
        Assert.Equal(3, (await IdeasAsync()).Count);
    }

    [Fact]
    public async Task A_form_without_its_cookie_is_sent_again_by_hand_with_what_was_typed()
    {
        using var phone = _program.Browser();
        using var other = _program.Browser();
        var page = await phone.OpenAsync(_path);
        var stale = await other.PostAsync(_path, IdeaPhone.Filled(page, "Felles nøkkelskap", "I gangen"));
        Assert.Equal((400, "Felles nøkkelskap"), (stale.Status, stale.Field(IdeaForm.TitleField)));
        Assert.Contains("Send en gang til", stale.Text, StringComparison.Ordinal);
        Assert.Empty(await IdeasAsync());
        Assert.Equal(303, (await other.PostAsync(_path, IdeaPhone.Filled(stale, stale.Field(IdeaForm.TitleField)!))).Status);
    }

    [Fact]
    public async Task A_withdrawn_key_and_one_that_never_was_get_the_same_page()
    {
        using var phone = _program.Browser();
        phone.Speak("nn");
        var form = await phone.OpenAsync(_path);
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            (await db.IdeaAccesses.AsTracking().SingleAsync(Stop)).Withdraw(Calendar.TuesdayMorning);
            await db.SaveChangesAsync(Stop);
        }

        var withdrawn = await phone.OpenAsync(_path);
        var never = await phone.OpenAsync("/i/" + new string('0', IdeaKey.Length));
        Assert.Equal((404, 404), (withdrawn.Status, never.Status));
        Assert.Equal(never.Html, withdrawn.Html);
        Assert.Contains("lang=\"nn\"", never.Html, StringComparison.Ordinal);
        Assert.Equal(404, (await phone.OpenAsync(_path + "/takk")).Status);
        Assert.Equal(404, (await phone.PostAsync(_path, IdeaPhone.Filled(form))).Status);
        Assert.Equal(404, (await phone.OpenAsync("/i/tull")).Status);
        Assert.Empty(await IdeasAsync());
    }

    [Fact]
    public async Task A_key_that_was_typed_from_the_poster_is_understood()
    {
        using var phone = _program.Browser();
        var typed = _path[3..].ToUpperInvariant().Replace('0', 'O');
        var page = await phone.OpenAsync("/i/" + typed);
        Assert.Equal(200, page.Status);
        Assert.Contains($"action=\"{_path}\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_at_once_wait_and_lose_nothing_that_they_typed()
    {
        using var phone = _program.Browser();
        Browser.Answer answer;
        var sent = 0;
        do
            answer = await phone.SendIdeaAsync(_path, "Lapp nummer " + ++sent, "Med tekst", "Anne");
        while (answer.Status == 303 && sent < 200);
        Assert.Equal(429, answer.Status);
        Assert.InRange(sent, IdeaLimits.PerBoard + 1, 2 * IdeaLimits.PerBoard + 1);
        Assert.Equal("30", answer.Header("Retry-After"));
        Assert.Equal(("Lapp nummer " + sent, "Anne"), (answer.Field(IdeaForm.TitleField), answer.Field(IdeaForm.NameField)));
        Assert.Contains("Med tekst</textarea>", answer.Text, StringComparison.Ordinal);
        // Another board of the same server is not held up.
        Assert.Equal(303, (await phone.SendIdeaAsync(await _program.OpenForIdeasAsync("kommunen", 8))).Status);
    }

    [Fact]
    public async Task Whoever_guesses_keys_is_slowed_down_and_who_has_one_is_not()
    {
        using var phone = _program.Browser();
        Browser.Answer answer;
        var guesses = 0;
        do
            answer = await phone.OpenAsync("/i/guess" + guesses++);
        while (answer.Status == 404 && guesses < 300);
        Assert.Equal((429, "60"), (answer.Status, answer.Header("Retry-After")));
        Assert.Equal(303, (await phone.SendIdeaAsync(_path)).Status);
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_never_breaks_the_page(string text)
    {
        using var phone = _program.Browser();
        var answer = await phone.SendIdeaAsync(_path, text, text, text);
        Assert.InRange(answer.Status, 303, 499);
        foreach (var idea in await IdeasAsync())
            Assert.DoesNotMatch(new Regex(@"[\0\uFFFE]"), idea.Title + idea.Text + idea.ProposedBy);
    }

    public static TheoryData<string> Nonsense =>
    [
        "\0", "a\uFFFEb", "a\uFFFFb", "\u202Ebakvendt", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE Improvements; --",
        new string('x', 200_000), "{{7*7}}", "=HYPERLINK(\"x\")", "👩‍👩‍👧‍👦", new string('\u0301', 500), "@Model.Title",
    ];

    [Fact]
    public async Task Markup_is_shown_as_it_was_typed()
    {
        using var phone = _program.Browser();
        var answer = await phone.SendIdeaAsync(_path, "\"><img src=x>", "</textarea><img src=x>", new string('x', 100));
        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("<img", answer.Html, StringComparison.Ordinal);
        Assert.Contains("</textarea><img src=x></textarea>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_form_gets_the_form()
    {
        using var phone = _program.Browser();
        foreach (var type in (string[])["application/json", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=utf-99"])
        {
            var content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"tittel\"\r\n\r\nhei");
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            var answer = await phone.PostAsync(_path, content);
            Assert.Equal((type, 400), (type, answer.Status));
            Assert.Contains("data-testid=\"idea-form\"", answer.Html, StringComparison.Ordinal);
        }
    }

    private async Task<List<Improvement>> IdeasAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        return await db.Improvements.ToListAsync(Stop);
    }
}
