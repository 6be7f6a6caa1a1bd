namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>How far a round has come. Each state is on disk before the next begins, so a crash leaves a known one.</summary>
public enum RoundState
{
    /// <summary>Phones may vote and change their mind.</summary>
    Open = 1,

    /// <summary>No ballot is taken any more; they are being counted.</summary>
    Closing = 2,

    /// <summary>Counted; the ballots and the database's half of the key are gone.</summary>
    Closed = 3,

    /// <summary>The other half is gone too, and so is what the write-ahead log held.</summary>
    Shredded = 4,
}
