using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>The latest weeks of each goal, out of a board's tallies.</summary>
/// <param name="start">Since when the board is in use, as <see cref="BoardStarts"/> say.</param>
internal sealed class Histories(List<VisibleTally> tallies, IsoWeek first, int weeks, IsoWeek? start)
{
    private readonly ILookup<int, VisibleTally> _byGoal = tallies.ToLookup(t => t.GoalId);

    /// <summary>A vase with its goal's last result.</summary>
    /// <param name="wording">The number of the words that the goal has now.</param>
    public VaseOnWall Vase(int position, int goalId, string text, int wording)
    {
        var last = _byGoal[goalId].MaxBy(t => t.Week);
        return new VaseOnWall(position, goalId, text, last?.Ballots ?? 0, last?.Colours, last?.Week, HistoryOf(goalId))
        {
            IsWithheld = last is { IsWithheld: true },
            IsReworded = last is not null && last.Wording != wording,
        };
    }

    /// <summary>A vase of a round: grey, or with the result of the round's week.</summary>
    public VaseOnWall RoundVase(int position, int goalId, string text, int ballots, IsoWeek? counted)
    {
        var result = counted is { } week ? _byGoal[goalId].FirstOrDefault(t => t.Week == week) : null;
        return new VaseOnWall(position, goalId, text, result?.Ballots ?? ballots, result?.Colours, counted, HistoryOf(goalId))
        {
            IsWithheld = result is { IsWithheld: true },
        };
    }

    private List<WeekOnWall> HistoryOf(int goalId)
    {
        var byWeek = _byGoal[goalId].ToDictionary(t => t.Week);
        int? before = null;
        List<WeekOnWall> history = [];
        foreach (var week in Enumerable.Range(0, weeks).Select(first.AddWeeks))
        {
            var tally = byWeek.GetValueOrDefault(week);
            history.Add(new WeekOnWall(week, tally?.Ballots, tally?.Colours) {
                IsReworded = tally is not null && before is not null && before != tally.Wording,
                IsOverfull = tally is { IsOverfull: true },
                IsBeforeStart = tally is null && !BoardStarts.Counts(start, week),
            });
            before = tally?.Wording ?? before;
        }

        return history;
    }
}
