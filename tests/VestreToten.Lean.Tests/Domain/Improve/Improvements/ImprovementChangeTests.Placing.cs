using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed partial class ImprovementChangeTests
{
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
}
