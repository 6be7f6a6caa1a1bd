namespace VestreToten.Lean.Domain.Boards.Phones;

/// <summary>
/// A phone that has joined a board (tavla på telefonen), without an account. It is known by a secret that lies in its cookie
/// alone. Nothing of it is finer than a week, and nothing joins it to a person or to a ballot.
/// </summary>
public sealed class StaffPhone
{
    /// <summary>How many phones a board has at most.</summary>
    public const int MaxPerBoard = 300;

    /// <summary>After how many weeks without use it is forgotten.</summary>
    public const int MaxWeeksUnused = 26;

    /// <summary>What its owner may call herself on the board; nothing is fine.</summary>
    public static TextRule NicknameRule { get; } = new("phone.nickname", 0, 40);

    private StaffPhone()
    {
    }

    /// <summary>A random number: it tells nothing of the order in which phones joined.</summary>
    public Guid Id { get; private set; }

    public int BoardId { get; private set; }

    /// <summary>SHA-256 of the secret, 32 bytes. The secret is 256 random bits: nothing slower is needed against guessing.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>The week it joined.</summary>
    public IsoWeek Joined { get; private set; }

    /// <summary>The week it was last used.</summary>
    public IsoWeek Used { get; private set; }

    /// <summary>What its owner has typed; null where nothing.</summary>
    public string? Nickname { get; private set; }

    public static StaffPhone Join(int boardId, byte[] hash, IsoWeek week) =>
        new() { Id = Guid.NewGuid(), BoardId = boardId, Hash = hash, Joined = week, Used = week };

    /// <exception cref="RuleViolationException"><c>phone.nickname</c>: <see cref="NicknameRule"/> was not asked first.</exception>
    public void CallOwner(string? typed) => Nickname = NicknameRule.OrNull(typed);
}
