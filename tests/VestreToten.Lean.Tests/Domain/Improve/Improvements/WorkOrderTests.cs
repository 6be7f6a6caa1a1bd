using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed class WorkOrderTests
{
    [Theory]
    [InlineData(Effort.Low, Effect.High, Pick.Jewel)]
    [InlineData(Effort.Low, Effect.Low, Pick.LowHangingFruit)]
    [InlineData(Effort.High, Effect.High, Pick.BiggerLift)]
    [InlineData(Effort.High, Effect.Low, Pick.LeaveBe)]
    [InlineData(null, null, null)]
    [InlineData(Effort.Low, null, null)]
    [InlineData(null, Effect.High, null)]
    public void Effort_and_effect_give_the_field(Effort? effort, Effect? effect, Pick? field) =>
        Assert.Equal(field, PickMatrix.Of(effort, effect));

    [Fact]
    public void The_overdue_come_first_then_the_fields_then_the_oldest()
    {
        (string Name, WorkPlace Place)[] work =
        [
            ("left be, older", Place(Pick.LeaveBe, age: 40)),
            ("unplaced, newer", Place(null, age: 2)),
            ("unplaced, oldest", Place(null, age: 50)),
            ("jewel, newer", Place(Pick.Jewel, age: 1)),
            ("jewel, older", Place(Pick.Jewel, age: 9)),
            ("bigger", Place(Pick.BiggerLift, age: 90)),
            ("low-hanging", Place(Pick.LowHangingFruit, age: 3, due: 0)),
            ("overdue, unplaced", Place(null, age: 1, due: -1)),
            ("overdue jewel", Place(Pick.Jewel, age: 1, due: -1)),
            ("done, its day past", Place(null, age: 99, due: -9, state: ImprovementState.Done)),
        ];

        Assert.Equal(
            ["overdue jewel", "overdue, unplaced", "jewel, older", "jewel, newer", "low-hanging", "bigger", "done, its day past",
                "unplaced, oldest", "left be, older", "unplaced, newer"],
            WorkOrder.Sort(work, w => w.Place, Calendar.Tuesday).Select(w => w.Name));
    }

    [Fact]
    public void An_improvement_knows_its_place()
    {
        var improvement = SomeImprovements.New().WithId(5);
        improvement.PlaceAt(Effort.Low, Effect.High, Calendar.TuesdayMorning);
        improvement.SetDue(Calendar.Tuesday, Calendar.TuesdayMorning);

        Assert.Equal(
            new WorkPlace(ImprovementState.New, Calendar.Tuesday, Pick.Jewel, Calendar.TuesdayMorning, 5), improvement.WorkPlace);
        Assert.False(improvement.WorkPlace.IsOverdue(Calendar.Tuesday));
        Assert.True(improvement.WorkPlace.IsOverdue(Calendar.Tuesday.AddDays(1)));
    }

    private static WorkPlace Place(Pick? pick, int age, int? due = null, ImprovementState state = ImprovementState.Plan) =>
        new(state, due is { } days ? Calendar.Tuesday.AddDays(days) : null, pick, Calendar.TuesdayMorning.AddDays(-age), 1);
}
