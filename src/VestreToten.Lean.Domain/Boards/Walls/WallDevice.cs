namespace VestreToten.Lean.Domain.Boards.Walls;

/// <summary>
/// A paired screen (tavleskjerm): a browser that shows one board, without an account. It is known by a secret that lies in its
/// cookie alone. It changes nothing unless somebody has unlocked it.
/// </summary>
public sealed class WallDevice
{
    /// <summary>How many screens a board has at most.</summary>
    public const int MaxPerBoard = 20;

    /// <summary>How many wrong PINs in a row there may be.</summary>
    public const int MaxWrongPins = 5;

    /// <summary>For how long nobody may try a PIN after those.</summary>
    public static readonly TimeSpan PinPause = TimeSpan.FromMinutes(15);

    /// <summary>How long it stays unlocked, unless the meeting ends before.</summary>
    public static readonly TimeSpan UnlockedFor = TimeSpan.FromHours(2);

    /// <summary>What people call it: where it hangs.</summary>
    public static TextRule NameRule { get; } = new("wall.name", 1, 60);

    private WallDevice()
    {
    }

    /// <summary>A random number. It is no secret.</summary>
    public Guid Id { get; private set; }

    public int BoardId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the secret, 32 bytes. The secret is 256 random bits: nothing slower is needed against guessing.</summary>
    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset Paired { get; private set; }

    /// <summary>When it last showed the board, to some minutes.</summary>
    public DateTimeOffset LastSeen { get; private set; }

    /// <summary>Until when it may run the meeting; null while it is locked.</summary>
    public DateTimeOffset? UnlockedUntil { get; private set; }

    /// <summary>When it was disconnected; null while it shows the board.</summary>
    public DateTimeOffset? Revoked { get; private set; }

    /// <summary>How many wrong PINs have been typed at it since the last right one, or since the last pause.</summary>
    public int WrongPins { get; private set; }

    /// <summary>Until when no PIN is looked at; null while one may be tried.</summary>
    public DateTimeOffset? PinsFrom { get; private set; }

    /// <exception cref="RuleViolationException"><c>wall.name</c>: <see cref="NameRule"/> was not asked first.</exception>
    public static WallDevice Pair(int boardId, string name, byte[] hash, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(), BoardId = boardId, Name = NameRule.From(name), Hash = hash, Paired = now, LastSeen = now,
    };

    /// <exception cref="RuleViolationException"><c>wall.name</c>.</exception>
    public void Rename(string name) => Name = NameRule.From(name);

    /// <summary>Disconnects it for good: whoever has its secret has nothing.</summary>
    public void Revoke(DateTimeOffset now)
    {
        Revoked ??= now;
        UnlockedUntil = null;
    }

    public bool IsUnlocked(DateTimeOffset now) => Revoked is null && UnlockedUntil > now;

    /// <summary>Lets it run the meeting for <see cref="UnlockedFor"/>. One that is disconnected stays so.</summary>
    public void Unlock(DateTimeOffset now)
    {
        if (Revoked is null)
            (UnlockedUntil, WrongPins, PinsFrom) = (now + UnlockedFor, 0, null);
    }

    public void Lock() => UnlockedUntil = null;

    /// <summary>How long until a PIN may be tried; nothing where it may be now.</summary>
    public TimeSpan PinWait(DateTimeOffset now) => PinsFrom > now ? PinsFrom.Value - now : TimeSpan.Zero;

    /// <summary>How many wrong PINs there may still be before the pause.</summary>
    public int PinsLeft => MaxWrongPins - WrongPins;

    /// <summary>Counts a try before the PIN is looked at; <see cref="Unlock"/> takes it back.</summary>
    /// <returns>Whether the PIN may be looked at.</returns>
    public bool TryPin(DateTimeOffset now)
    {
        if (PinWait(now) > TimeSpan.Zero)
            return false;
        // The pause is over.
        if (PinsFrom is not null)
            (WrongPins, PinsFrom) = (0, null);
        WrongPins++;
        if (WrongPins >= MaxWrongPins)
            PinsFrom = now + PinPause;
        return true;
    }
}
