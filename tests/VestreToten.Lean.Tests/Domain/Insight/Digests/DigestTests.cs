using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Digests;

public sealed class DigestTests
{
    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning;

    private static readonly DigestPeriod Week = DigestPeriod.At(DigestKind.Weekly, Now);

    [Fact]
    public void A_letter_is_made_only_while_its_period_is_open()
    {
        Rule.IsBroken("digests.closed", () => Digest.Make(1, Week, Guid.NewGuid(), Week.Opens.AddTicks(-1)));
        Rule.IsBroken("digests.closed", () => Digest.Make(1, Week, Guid.NewGuid(), Week.Ends));
        Assert.True(Digest.Make(1, Week, Guid.NewGuid(), Week.Opens).IsDue(Week.Opens));
    }

    [Fact]
    public void It_is_handed_over_once()
    {
        var digest = New();
        digest.Take(Now);
        Assert.Equal((DigestState.Sending, 1), (digest.State, digest.Tries));
        Rule.IsBroken("digests.not-due", () => digest.Take(Now));
        digest.Accept(Now);
        Assert.Equal((DigestState.Sent, Now), (digest.State, digest.Since));
        Rule.IsBroken("digests.not-due", () => digest.Take(Now));
        Rule.IsBroken("digests.not-sending", () => digest.Accept(Now));
        Rule.IsBroken("digests.not-waiting", () => digest.Drop(Now));
    }

    [Fact]
    public void Each_refusal_for_now_makes_it_wait_longer_up_to_four_hours()
    {
        var digest = New();
        var now = Now;
        var pauses = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            digest.Take(now);
            digest.PutOff(450, now);
            Assert.False(digest.IsDue(digest.NextTry.AddTicks(-1)));
            pauses.Add((digest.NextTry - now).TotalMinutes);
            now = digest.NextTry;
        }

        Assert.Equal([5, 15, 30, 60, 120, 240, 240, 240], pauses);
        Assert.Equal((8, 450), (digest.Tries, digest.Answer));
    }

    [Theory]
    [InlineData(DigestState.Sent)]
    [InlineData(DigestState.Refused)]
    [InlineData(DigestState.Unknown)]
    [InlineData(DigestState.Dropped)]
    public void What_is_settled_is_never_sent_again(DigestState state)
    {
        var digest = New();
        if (state != DigestState.Dropped)
            digest.Take(Now);
        switch (state)
        {
            case DigestState.Sent:
                digest.Accept(Now);
                break;
            case DigestState.Refused:
                digest.Refuse(550, Now);
                break;
            case DigestState.Unknown:
                digest.LoseSight(Now);
                break;
            default:
                digest.Drop(Now);
                break;
        }

        Assert.Equal(state, digest.State);
        Assert.False(digest.IsDue(Now.AddDays(1)));
        Rule.IsBroken("digests.not-due", () => digest.Take(Now.AddDays(1)));
    }

    [Fact]
    public void When_the_week_is_over_it_is_too_late()
    {
        var digest = New();
        Assert.False(digest.IsDue(Week.Ends));
        Rule.IsBroken("digests.not-due", () => digest.Take(Week.Ends));
    }

    [Fact]
    public void Every_change_is_counted()
    {
        var digest = New();
        digest.Take(Now);
        digest.PutOff(null, Now);
        digest.Drop(Now);
        Assert.Equal(4, digest.Version);
    }

    [Fact]
    public void Who_has_chosen_nothing_gets_both_letters_in_bokmaal()
    {
        var choice = DigestChoice.Default(1);
        Assert.True(choice.Wants(DigestKind.Weekly) && choice.Wants(DigestKind.Monthly));
        Assert.Equal("nb-NO", choice.Language);
    }

    [Fact]
    public void Each_letter_is_chosen_by_itself()
    {
        var choice = DigestChoice.Default(1);
        choice.Choose(DigestKind.Weekly, false);
        Assert.Equal((false, true), (choice.Weekly, choice.Monthly));
        choice.Choose(DigestKind.Monthly, false);
        choice.Choose(DigestKind.Weekly, true);
        Assert.Equal((true, false), (choice.Weekly, choice.Monthly));
        Rule.IsBroken("digests.kind", () => choice.Choose((DigestKind)9, true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nn-NO-nynorsk")]
    [InlineData("nn\r\nBcc")]
    public void A_language_is_a_name(string language) => Rule.IsBroken("digests.language", () => DigestChoice.Default(1).Speak(language));

    private static Digest New() => Digest.Make(1, Week, Guid.NewGuid(), Now);
}
