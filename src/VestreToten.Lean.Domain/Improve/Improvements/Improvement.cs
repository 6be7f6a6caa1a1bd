namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>
/// A suggestion or a time thief on its way through PUKK (forbedring). Cards are dragged freely; every change is one line of
/// its history. What can be done to it stands in the other parts of this class.
/// </summary>
public sealed partial class Improvement
{
    private readonly List<ImprovementEvent> _events = [];
    private readonly List<ImprovementComment> _comments = [];
    private readonly List<ImprovementPhoto> _photos = [];

    private Improvement()
    {
    }

    public int Id { get; private set; }

    public int BoardId { get; private set; }

    public ImprovementKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The whole of it; may be empty, may have several lines.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who put it up; null where nobody said.</summary>
    public string? ProposedBy { get; private set; }

    public ImprovementState State { get; private set; }

    /// <summary>Who has taken it: a free name. Null when nobody has.</summary>
    public string? Owner { get; private set; }

    public DateOnly? Due { get; private set; }

    public DateTimeOffset Created { get; private set; }

    /// <summary>When it came to its column.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>When anything at all last happened to it.</summary>
    public DateTimeOffset Changed { get; private set; }

    /// <summary>When it was done or declined; null while open.</summary>
    public DateTimeOffset? Ended { get; private set; }

    /// <summary>Why it was declined; null otherwise.</summary>
    public string? DeclineReason { get; private set; }

    /// <summary>How much work it takes; said together with <see cref="Effect"/> or not at all.</summary>
    public Effort? Effort { get; private set; }

    public Effect? Effect { get; private set; }

    /// <summary>Its field of the matrix; null until it is placed.</summary>
    public Pick? Pick => PickMatrix.Of(Effort, Effect);

    /// <summary>The five whys; null where nobody has asked.</summary>
    public FiveWhys? Whys { get; private set; }

    /// <summary>The problem on one sheet; null where there is none.</summary>
    public A3Sheet? A3 { get; private set; }

    /// <summary>How many comments there are, also where they were not loaded.</summary>
    public int CommentCount { get; private set; }

    /// <summary>How many photos there are, also where they were not loaded.</summary>
    public int PhotoCount { get; private set; }

    /// <summary>Whether the board above has it and has not answered.</summary>
    public bool IsEscalated { get; private set; }

    /// <summary>Hash of the key by which its sender follows it; null where it did not come from a phone.</summary>
    public byte[]? FollowHash { get; private set; }

    /// <summary>Counts the changes, and is the number of the newest event: two who press at once are told apart by it.</summary>
    public int Version { get; private set; }

    /// <summary>Its history, oldest first; on a stored one only as far as it was loaded.</summary>
    public IReadOnlyList<ImprovementEvent> Events => [.. _events.OrderBy(e => e.Number)];

    /// <summary>The comments, oldest first; on a stored one only as far as they were loaded.</summary>
    public IReadOnlyList<ImprovementComment> Comments => [.. _comments.OrderBy(c => (c.At, c.Id))];

    /// <summary>The photos, oldest first; on a stored one only as far as they were loaded.</summary>
    public IReadOnlyList<ImprovementPhoto> Photos => [.. _photos.OrderBy(p => (p.At, p.Id))];

    /// <summary>Somebody puts up a suggestion or a time thief.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>improvements.kind</c>, <c>improvements.title</c>, <c>improvements.text</c>, <c>improvements.name</c>.
    /// </exception>
    public static Improvement Propose(
        int boardId, ImprovementKind kind, string title, string? text, string? proposedBy, DateTimeOffset now, int? meetingId = null)
    {
        var improvement = new Improvement
        {
            BoardId = boardId, Kind = Known(kind), Title = ImprovementTexts.Title.From(title), Text = ImprovementTexts.Text.From(text),
            ProposedBy = ImprovementTexts.Name.OrNull(proposedBy), State = ImprovementState.New, Created = now, StateSince = now,
        };
        improvement.Record(ImprovementEventKind.Created, null, kind.ToString(), now, meetingId);
        return improvement;
    }

    /// <summary>Lets whoever has the key see what becomes of it. It is no change of the card.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.follow</c>: the hash is none.</exception>
    public void LetSenderFollow(byte[] keyHash) =>
        FollowHash = keyHash.Length == Ideas.FollowKey.HashLength ? keyHash : throw new RuleViolationException("improvements.follow");

    /// <summary>What decides its place in a list of work.</summary>
    public WorkPlace WorkPlace => new(State, Due, Pick, Created, Id);

    private static ImprovementKind Known(ImprovementKind kind) =>
        Enum.IsDefined(kind) ? kind : throw new RuleViolationException("improvements.kind");

    private void Record(ImprovementEventKind kind, string? from, string? to, DateTimeOffset now, int? meetingId)
    {
        Version++;
        Changed = now;
        _events.Add(new ImprovementEvent(Version, kind, from, to, now, meetingId));
    }
}
