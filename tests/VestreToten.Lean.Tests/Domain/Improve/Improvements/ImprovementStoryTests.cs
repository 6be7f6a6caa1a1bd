using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

/// <summary>Whatever people do to a card, in whatever order, the rules hold.</summary>
public sealed class ImprovementStoryTests
{
    private static readonly Action<Improvement, int, DateTimeOffset>[] Acts =
    [
        (i, n, now) => i.Move((ImprovementState)(n % 9), now),
        (i, n, now) => i.Move((ImprovementState)((n % 6) + 1), now),
        (i, _, now) => i.FinishQuickly(now),
        (i, n, now) => i.Decline(n % 4 == 0 ? "" : "Nei " + n, now),
        (i, n, now) => i.Edit((ImprovementKind)((n % 2) + 1), n % 5 == 0 ? "" : "Tittel \"" + (n % 3), "Tekst\n\\" + (n % 2), now),
        (i, n, now) => i.SetOwner(n % 3 == 0 ? null : "Åse " + (n % 3), now),
        (i, n, now) => i.SetDue(n % 3 == 0 ? null : Calendar.Tuesday.AddDays((n % 40 * 100) - 500), now),
        (i, n, now) => i.PlaceAt(n % 4 == 0 ? null : (Effort)((n % 3) + 1), n % 4 == 0 ? null : (Effect)((n / 3 % 2) + 1), now),
        (i, n, now) => i.AnswerWhys(n % 3 == 0 ? [] : ["Fordi " + (n % 2), "", "Æ"], now),
        (i, n, now) => i.FillA3(SomeImprovements.Sheet with { Goal = n % 3 == 0 ? "" : "Mål " + (n % 2) }, now),
        (i, n, now) => i.Comment(n % 4 == 0 ? "" : "Bra " + n, null, now),
        (i, _, now) => i.AddPhoto(SomeImprovements.Photo(), now),
        (i, n, now) => i.RemovePhoto(n % 2 == 0 || i.PhotoCount == 0 ? SomeImprovements.Photo() : i.Photos[0], now),
        (i, _, now) => i.Undo(now),
    ];

    private static readonly Gen<(int Act, int Number)[]> AnyStory =
        Gen.Select(Gen.Int[0, Acts.Length - 1], Gen.Int[0, 999]).Array[0, 60];

    [Fact]
    public void No_story_reaches_an_invalid_state_and_every_change_is_one_line_of_history() =>
        AnyStory.Sample(story => Live(SomeImprovements.New(), story));

    [Fact]
    public void After_any_story_undo_gives_back_exactly_what_the_newest_change_took() =>
        Gen.Select(AnyStory, Gen.Int[0, 9], Gen.Int[0, 999], Gen.Int[10, 12].Array[0, 3]).Sample((story, change, number, between) =>
        {
            var improvement = SomeImprovements.New();
            Live(improvement, story);
            var (before, version) = (SomeImprovements.Picture(improvement), improvement.Version);
            Try(improvement, change, number, story.Length);
            if (improvement.Version == version)
                return;
            foreach (var addition in between)
                Try(improvement, addition, 1, story.Length);

            improvement.Undo(Calendar.TuesdayMorning.AddYears(3));

            Assert.Equal(before, SomeImprovements.Picture(improvement));
        });

    [Fact]
    public void Stories_do_reach_every_state_and_every_kind_of_line()
    {
        var states = new HashSet<ImprovementState>();
        var lines = new HashSet<ImprovementEventKind>();
        AnyStory.Sample(
            story =>
            {
                var improvement = SomeImprovements.New();
                Live(improvement, story);
                states.Add(improvement.State);
                lines.UnionWith(improvement.Events.Select(e => e.Kind));
            }, iter: 500, threads: 1, seed: "0000KOIKKeB3");

        Assert.Equal(Enum.GetValues<ImprovementState>(), states.Order());
        Assert.Equal(
            Enum.GetValues<ImprovementEventKind>().Except(
                [
                    ImprovementEventKind.Escalated, ImprovementEventKind.Answered, ImprovementEventKind.Replied,
                    ImprovementEventKind.HeardFromFurtherUp,
                ]),
            lines.Order());
    }

    private static void Live(Improvement improvement, (int Act, int Number)[] story)
    {
        for (var hour = 0; hour < story.Length; hour++)
        {
            Try(improvement, story[hour].Act, story[hour].Number, hour);
            Check(improvement);
        }
    }

    /// <summary>An act that is refused leaves everything as it was; one that is not adds one line or none.</summary>
    private static void Try(Improvement improvement, int act, int number, int hour)
    {
        var (before, version) = (SomeImprovements.Picture(improvement), improvement.Version);
        try
        {
            Acts[act](improvement, number, Calendar.TuesdayMorning.AddHours(hour));
        }
        catch (RuleViolationException)
        {
            Assert.Equal(version, improvement.Version);
        }

        Assert.InRange(improvement.Version, version, version + 1);
        if (improvement.Version == version)
            Assert.Equal(before, SomeImprovements.Picture(improvement));
    }

    private static void Check(Improvement i)
    {
        Assert.True(Enum.IsDefined(i.State) && Enum.IsDefined(i.Kind));
        Assert.Equal(i.State.IsOpen(), i.Ended is null);
        Assert.Equal(i.State == ImprovementState.Declined, i.DeclineReason is not null);
        Assert.Equal(i.Effort is null, i.Effect is null);
        Assert.Equal(i.Effort is null, i.Pick is null);
        Assert.NotEqual("", i.Title);
        Assert.NotEqual("", i.Owner);
        Assert.InRange(i.PhotoCount, 0, Improvement.MaxPhotos);
        Assert.Equal((i.Photos.Count, i.Comments.Count), (i.PhotoCount, i.CommentCount));
        Assert.Equal(Enumerable.Range(1, i.Version), i.Events.Select(e => e.Number));
        Assert.Equal(i.Changed, i.Events[^1].At);
    }
}
