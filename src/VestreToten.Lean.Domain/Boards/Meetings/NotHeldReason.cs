namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>Why a board skipped a week.</summary>
public enum NotHeldReason
{
    /// <summary>Ferie.</summary>
    Holiday = 1,

    /// <summary>Sykdom.</summary>
    Illness = 2,

    /// <summary>Drift.</summary>
    Workload = 3,

    Other = 4,
}
