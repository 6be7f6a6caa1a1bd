using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data.Undo;

/// <summary>
/// The rows that may be put back as they were. A change that touches any other row cannot be taken back at all, and nothing
/// of such a row is remembered: rounds and what comes of them, keys, accounts, what belongs to a file or to a letter.
/// </summary>
internal static class UndoableRows
{
    private static readonly HashSet<Type> Types =
    [
        typeof(Board), typeof(Unit), typeof(AgendaItem), typeof(Meeting), typeof(MeetingChange),
        typeof(WellbeingGoal), typeof(GoalWording), typeof(WordingProposal), typeof(GoalDecision),
        typeof(ServiceGoal), typeof(ServiceGoalWording), typeof(ServiceGoalDecision), typeof(ServiceGoalValue),
        typeof(Gain), typeof(Escalation), typeof(Improvement), typeof(ImprovementEvent), typeof(RedTag),
    ];

    public static bool Has(IReadOnlyEntityType type) => Types.Contains(type.ClrType);

    /// <summary>Whether a row that was deleted can be made again: a part of another row is not, nor one without an empty beginning.</summary>
    public static bool CanComeBack(IReadOnlyEntityType type) => Has(type) && !type.IsOwned() && type.ClrType.GetConstructor(
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is not null;
}
