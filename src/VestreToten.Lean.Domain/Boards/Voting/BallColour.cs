namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>A ball's colour. Never shown without its face and its word.</summary>
public enum BallColour : byte
{
    /// <summary>Grønn: good.</summary>
    Green = 1,

    /// <summary>Rosa: middling.</summary>
    Pink = 2,

    /// <summary>Rød: bad.</summary>
    Red = 3,
}
