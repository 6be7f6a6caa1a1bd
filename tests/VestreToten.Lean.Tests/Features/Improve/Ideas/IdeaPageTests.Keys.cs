using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

public sealed partial class IdeaPageTests
{
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
}
