using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed partial class ImprovementChangeTests
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

    private (ImprovementEventKind, string?, string?) Line() =>
        (_improvement.Events[^1].Kind, _improvement.Events[^1].From, _improvement.Events[^1].To);
}
