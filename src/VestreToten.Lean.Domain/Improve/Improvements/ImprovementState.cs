namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>Where an improvement is on its way through PUKK (plan–do–check–act). The open ones are the smaller numbers.</summary>
public enum ImprovementState
{
    /// <summary>Ny: put up, not yet talked about.</summary>
    New = 1,

    /// <summary>Planlegg.</summary>
    Plan = 2,

    /// <summary>Utfør.</summary>
    Do = 3,

    /// <summary>Kontroller.</summary>
    Check = 4,

    /// <summary>Korriger.</summary>
    Act = 5,

    /// <summary>Gjort.</summary>
    Done = 6,

    /// <summary>Avslått, with a reason.</summary>
    Declined = 7,
}

public static class ImprovementStates
{
    /// <summary>Whether work goes on: neither done nor declined.</summary>
    public static bool IsOpen(this ImprovementState state) => state < ImprovementState.Done;

    /// <summary>The state's stable mark in markup and history: <c>new</c>, <c>plan</c>, <c>do</c>, <c>check</c>, <c>act</c>, <c>done</c>, <c>declined</c>.</summary>
    public static string Code(this ImprovementState state) => state.ToString().ToLowerInvariant();

    /// <summary>The state of a mark; null where it names none.</summary>
    public static ImprovementState? TryRead(string? code)
    {
        foreach (var state in Enum.GetValues<ImprovementState>())
        {
            if (state.Code() == code)
                return state;
        }

        return null;
    }
}
