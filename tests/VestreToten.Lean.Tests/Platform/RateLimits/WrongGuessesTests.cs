using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Tests.Platform.RateLimits;

public sealed class WrongGuessesTests
{
    private readonly FakeTimeProvider _clock = new(Calendar.TuesdayMorning);

    [Fact]
    public void Sixty_a_minute_are_let_through_then_answers_wait_longer_and_longer_up_to_a_second()
    {
        var guesses = new WrongGuesses(_clock);
        for (var i = 0; i < WrongGuesses.PerMinute; i++)
            Assert.True(guesses.Count(Guessed.JoinCode));
        Assert.Equal(TimeSpan.Zero, guesses.Delay(Guessed.JoinCode));
        Assert.False(guesses.Count(Guessed.JoinCode));
        Assert.Equal(TimeSpan.FromMilliseconds(50), guesses.Delay(Guessed.JoinCode));
        for (var i = 0; i < 1000; i++)
            Assert.False(guesses.Count(Guessed.JoinCode));
        Assert.Equal(WrongGuesses.MaxDelay, guesses.Delay(Guessed.JoinCode));

        // A kind of its own, and soon over.
        Assert.Equal(TimeSpan.Zero, guesses.Delay(Guessed.IdeaKey));
        Assert.True(guesses.Count(Guessed.IdeaKey));
        _clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.Zero, guesses.Delay(Guessed.JoinCode));
        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.True(guesses.Count(Guessed.JoinCode));
    }

    [Fact]
    public void Strangers_cannot_fill_the_memory()
    {
        var counts = new FailureBudget<int>(_clock, failures: 10, TimeSpan.FromSeconds(10_000));
        for (var i = 0; i < 3; i++)
            counts.Spend(-1);
        for (var i = 0; i < FailureBudget<int>.MaxKeys + 100; i++)
            counts.Spend(i);
        Assert.Equal(3, counts.Level(-1));
        Assert.Equal(0, counts.Level(0) + counts.Level(1));
    }

    [Fact]
    public async Task Wrong_keys_and_wrong_posters_run_out_and_right_ones_never_do()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var right = await program.OpenForIdeasAsync();
        using var client = new HttpClient { BaseAddress = program.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "tavle_" + new string('0', 26));
        var answers = new List<int>();
        for (var i = 0; i < WrongGuesses.PerMinute + 30; i++)
        {
            using var answer = await client.GetAsync("/api/v1/units", TestContext.Current.CancellationToken);
            answers.Add((int)answer.StatusCode);
        }

        Assert.Equal((401, 429), (answers[0], answers[^1]));
        using var phone = program.Browser();
        var posters = new List<int>();
        for (var i = 0; i < WrongGuesses.PerMinute + 30; i++)
            posters.Add((await phone.OpenAsync("/i/" + new string('1', 26) + (i % 2 == 0 ? "" : "/mal"))).Status);
        Assert.Equal((404, 429), (posters[0], posters[^1]));
        Assert.Equal(200, (await phone.OpenAsync(right)).Status);
        Assert.Equal(200, (await phone.OpenAsync(right + "/mal")).Status);
    }
}
