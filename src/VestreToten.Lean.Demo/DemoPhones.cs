using System.Security.Cryptography;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Demo;

/// <summary>Phones that have joined one of the boards, and what some of them support.</summary>
internal static class DemoPhones
{
    public const string Slug = "ytterskogen";

    private const int Phones = 9;

    private const int Supporting = 4;

    /// <param name="board">The board.</param>
    /// <param name="goals">Every board's goals, as they are saved.</param>
    /// <param name="week">This week.</param>
    public static IEnumerable<object> Of(Board board, IEnumerable<WellbeingGoal> goals, IsoWeek week)
    {
        var secrets = Enumerable.Range(0, Phones).Select(_ => RandomNumberGenerator.GetBytes(32)).ToList();
        foreach (var (i, secret) in secrets.Index())
            yield return StaffPhone.Join(board.Id, SHA256.HashData(secret), week.AddWeeks(-1 - (i % 5)));
        foreach (var goal in goals.Where(g => g.BoardId == board.Id && g.State == GoalState.Proposed))
        {
            foreach (var secret in secrets.Take(Supporting))
                yield return GoalSupport.Of(goal, GoalSupport.MarkOf(secret, goal.Id));
        }
    }
}
