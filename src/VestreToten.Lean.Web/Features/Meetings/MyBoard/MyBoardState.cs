namespace VestreToten.Lean.Web.Features.Meetings.MyBoard;

/// <summary>What the page says of the last press, with what was typed.</summary>
/// <param name="Said">What was done just before; null for nothing.</param>
/// <param name="Take">The improvement whose taker is asked for a name; 0 for none.</param>
public sealed record MyBoardState(string? Said = null, int Take = 0)
{
    /// <summary>What was pressed, where it was refused.</summary>
    public MyBoardPress? Press { get; init; }

    /// <summary>The goal or improvement that it was about; 0 for none.</summary>
    public int Id { get; init; }

    /// <summary>What was typed.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Why it was refused, in words; null where it was not.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the fault stands at the field, and not at the top of the page.</summary>
    public bool IsAtField { get; init; }

    public string? FaultOf(MyBoardPress press, int id = 0) => Press == press && Id == id && IsAtField ? Fault : null;

    public string TypedOf(MyBoardPress press, int id = 0) => Press == press && Id == id ? Typed : "";
}
