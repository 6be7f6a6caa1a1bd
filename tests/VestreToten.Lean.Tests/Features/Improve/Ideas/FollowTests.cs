using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

/// <summary>The link on a receipt by which a suggestion's sender follows it.</summary>
public sealed partial class FollowTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private string _path = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _path = await _program.OpenForIdeasAsync("ytterskogen", 7);
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task The_receipt_leads_to_what_becomes_of_it_and_to_nothing_else()
    {
        var (phone, link) = await SendAsync();
        using var own = phone;
        using var stranger = _program.Browser();
        var page = await stranger.OpenAsync(link);
        Assert.Equal((200, "no-store", "noindex, nofollow"), (page.Status, page.Header("Cache-Control"), page.Header("X-Robots-Tag")));
        Assert.Null(page.Header("Set-Cookie"));
        Assert.Contains("Felles nøkkelskap", page.Text, StringComparison.Ordinal);
        Assert.Contains("Det er på tavla, og vi tar det opp på et tavlemøte.", page.Text, StringComparison.Ordinal);
        // Neither the text, the name, the unit, a day nor a way to the board.
        foreach (var other in (string[])["Ved inngangen", "Anne", "Ytterskogen", _path, "/tavle", "2026", "<script"])
            Assert.DoesNotContain(other, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ImprovementState.Plan, "Vi planlegger hva vi skal gjøre.", "Jonas har det.")]
    [InlineData(ImprovementState.Do, "Vi er i gang med det.", "Jonas har det.")]
    [InlineData(ImprovementState.Done, "Gjort!", null)]
    public async Task The_state_is_told_in_plain_words_with_the_first_name_of_who_has_it(ImprovementState state, string words, string? owner)
    {
        var (phone, link) = await SendAsync();
        await ChangeAsync(idea =>
        {
            idea.SetOwner("Jonas Berg", Calendar.TuesdayMorning);
            idea.Move(state, Calendar.TuesdayMorning);
        });
        using var own = phone;
        var page = await own.OpenAsync(link);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Equal(owner is not null, page.Html.Contains("followed-owner", StringComparison.Ordinal));
        if (owner is not null)
            Assert.Contains(owner, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Berg", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_one_says_why()
    {
        var (phone, link) = await SendAsync();
        await ChangeAsync(idea => idea.Decline("Vi får nye skap til våren.", Calendar.TuesdayMorning));
        using var own = phone;
        Assert.Matches("Forslaget er avslått[.].*Begrunnelse: <bdi>Vi får nye skap til våren[.]</bdi>", Spaces().Replace((await own.OpenAsync(link)).Text, " "));
    }

    [Fact]
    public async Task The_link_ends_with_the_card_and_outlives_the_posters_key()
    {
        var (phone, link) = await SendAsync();
        using var own = phone;
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        (await db.IdeaAccesses.AsTracking().SingleAsync(Stop)).Withdraw(Calendar.TuesdayMorning);
        await db.SaveChangesAsync(Stop);
        Assert.Equal(200, (await own.OpenAsync(link)).Status);
        await db.Improvements.ExecuteDeleteAsync(Stop);
        var gone = await own.OpenAsync(link);
        var never = await own.OpenAsync("/folg/" + FollowKey.Of(Guid.NewGuid(), ""));
        Assert.Equal((404, 404), (gone.Status, never.Status));
        Assert.Equal(never.Html, gone.Html);
    }

    [Fact]
    public async Task Whoever_guesses_is_slowed_down_and_who_has_a_link_is_not()
    {
        var (phone, link) = await SendAsync();
        using var own = phone;
        Browser.Answer answer;
        var guesses = 0;
        do
            answer = await own.OpenAsync("/folg/gjett" + guesses++);
        while (answer.Status == 404 && guesses < 300);
        Assert.Equal((429, "60"), (answer.Status, answer.Header("Retry-After")));
        Assert.Equal(200, (await own.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task The_database_holds_a_hash_and_neither_board_nor_leader_sees_it()
    {
        var (phone, link) = await SendAsync();
        using var own = phone;
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var idea = await db.Improvements.SingleAsync(Stop);
        var key = link["/folg/".Length..];
        Assert.Equal(FollowKey.Hash(key), idea.FollowHash);
        using var leader = await _program.SignedInAsync();
        foreach (var path in (string[])["/tavle/ytterskogen", "/tavle/ytterskogen/forbedringer", "/tavle/ytterskogen/forbedringer.csv", $"/tavle/ytterskogen/forbedringer/{idea.Id}/a3"])
        {
            var page = await leader.OpenAsync(path);
            Assert.Equal(200, page.Status);
            foreach (var trace in (string[])[key, Convert.ToHexString(idea.FollowHash!), Convert.ToBase64String(idea.FollowHash!), "/folg/"])
                Assert.DoesNotContain(trace, page.Html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_same_form_after_a_restart_is_the_same_card_with_the_same_link()
    {
        var form = IdeaForm.Fresh() with { Title = "Felles nøkkelskap" };
        foreach (var sent in (IdeaForm[])[form, form])
        {
            // What was sent twice is remembered in memory alone.
            var restarted = ActivatorUtilities.CreateInstance<ProposeIdea>(_program.Services, new RecentIdeas());
            Assert.Equal(IdeaOutcome.Received, (await restarted.ExecuteAsync(_path[3..], sent, null, Stop)).Outcome);
        }

        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(FollowKey.Hash(form.FollowKey(IdeaForm.NoPhoto)), Assert.Single(await db.Improvements.ToListAsync(Stop)).FollowHash);
        Assert.NotEqual(form.FollowKey(IdeaForm.NoPhoto), (form with { Title = "Noe annet" }).FollowKey(IdeaForm.NoPhoto));
        Assert.NotEqual(form.FollowKey(IdeaForm.NoPhoto), (form with { Id = Guid.NewGuid() }).FollowKey(IdeaForm.NoPhoto));
    }

    private async Task<(Browser Phone, string Link)> SendAsync()
    {
        var phone = _program.Browser();
        var sent = await phone.SendIdeaAsync(_path, "Felles nøkkelskap", "Ved inngangen", "Anne");
        Assert.Equal(303, sent.Status);
        var receipt = await phone.OpenAsync(sent.Location!);
        return (phone, Link().Match(receipt.Html).Groups[1].Value);
    }

    private async Task ChangeAsync(Action<Improvement> change)
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        change(await db.Improvements.AsTracking().SingleAsync(Stop));
        await db.SaveChangesAsync(Stop);
    }

    [GeneratedRegex("href=\"(/folg/[0-9a-z]{26})\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
