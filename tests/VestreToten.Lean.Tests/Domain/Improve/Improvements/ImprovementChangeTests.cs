using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed class ImprovementChangeTests
{
    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning.AddDays(3);
    private readonly Improvement _improvement = SomeImprovements.New("Tittel", "Tekst");

    [Theory]
    [InlineData(1, "Tittel", "Tekst", ImprovementEventKind.Edited, null, "kind")]
    [InlineData(2, "Tittel", "Annen tekst", ImprovementEventKind.Edited, null, "text")]
    [InlineData(2, "Ny tittel", "Annen tekst", ImprovementEventKind.Renamed, "Tittel", "Ny tittel")]
    public void Other_words_are_one_line_of_history(int kind, string title, string text, ImprovementEventKind line, string? from, string to)
    {
        _improvement.Edit((ImprovementKind)kind, title, text, Now);

        Assert.Equal(((ImprovementKind)kind, title, text), (_improvement.Kind, _improvement.Title, _improvement.Text));
        Assert.Equal((line, from, to), Line());
    }

    [Fact]
    public void An_owner_comes_changes_and_goes()
    {
        _improvement.SetOwner(" Kari  Nordmann ", Now);
        Assert.Equal((ImprovementEventKind.OwnerChanged, null, "Kari Nordmann"), Line());
        _improvement.SetOwner("Ola", Now);
        Assert.Equal((ImprovementEventKind.OwnerChanged, "Kari Nordmann", "Ola"), Line());
        _improvement.SetOwner(" ", Now);
        Assert.Equal((ImprovementEventKind.OwnerChanged, "Ola", null), Line());
        Assert.Null(_improvement.Owner);
    }

    [Fact]
    public void A_day_is_set_within_bounds_and_told_of()
    {
        _improvement.SetDue(new DateOnly(2026, 12, 1), Now);
        Assert.Equal((ImprovementEventKind.DueChanged, null, "2026-12-01"), Line());
        Rule.IsBroken("improvements.due", () => _improvement.SetDue(new DateOnly(1026, 12, 1), Now));
        Assert.Equal(new DateOnly(2026, 12, 1), _improvement.Due);
    }

    [Fact]
    public void Placing_it_in_the_matrix_is_told_by_the_fields()
    {
        _improvement.PlaceAt(Effort.Low, Effect.High, Now);
        Assert.Equal((ImprovementEventKind.Placed, null, "Jewel"), Line());
        _improvement.PlaceAt(null, null, Now);
        Assert.Equal((ImprovementEventKind.Placed, "Jewel", null), Line());
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(null, 2)]
    [InlineData(1, 3)]
    [InlineData(0, 0)]
    public void Effort_and_effect_are_said_together(int? effort, int? effect) =>
        Rule.IsBroken("improvements.place", () => _improvement.PlaceAt((Effort?)effort, (Effect?)effect, Now));

    [Fact]
    public void The_whys_and_the_sheet_are_lines_of_history_too()
    {
        _improvement.AnswerWhys(["Fordi", null, "Derfor"], Now);
        Assert.Equal((ImprovementEventKind.Edited, null, "whys"), Line());
        _improvement.FillA3(SomeImprovements.Sheet, Now);
        Assert.Equal((ImprovementEventKind.Edited, null, "a3"), Line());
        Assert.Equal(["Fordi", "Derfor"], _improvement.Whys!.Answers);
        Assert.Equal(SomeImprovements.Sheet, _improvement.A3);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        _improvement.SetOwner("Kari", Now);
        _improvement.SetDue(new DateOnly(2026, 12, 1), Now);
        _improvement.PlaceAt(Effort.High, Effect.Low, Now);
        _improvement.AnswerWhys(["Fordi"], Now);
        _improvement.FillA3(SomeImprovements.Sheet, Now);
        var (version, changed, undoable) = (_improvement.Version, _improvement.Changed, _improvement.UndoableChange);
        var later = Now.AddYears(2);

        _improvement.Edit(ImprovementKind.TimeThief, " Tittel", "Tekst ", later);
        _improvement.SetOwner("Kari ", later);
        _improvement.SetDue(new DateOnly(2026, 12, 1), later);
        _improvement.PlaceAt(Effort.High, Effect.Low, later);
        _improvement.AnswerWhys([" Fordi", ""], later);
        _improvement.FillA3(SomeImprovements.Sheet with { Goal = " 5  minutter " }, later);

        Assert.Equal((version, changed, undoable), (_improvement.Version, _improvement.Changed, _improvement.UndoableChange));
        Assert.Equal(version, _improvement.Events.Count);
    }

    private (ImprovementEventKind, string?, string?) Line() =>
        (_improvement.Events[^1].Kind, _improvement.Events[^1].From, _improvement.Events[^1].To);
}
