namespace VestreToten.Lean.Domain.Improve.FiveS;

/// <summary>What has been agreed of a zone: one thing that a round looks at.</summary>
public sealed class AgreedPoint
{
    private AgreedPoint()
    {
    }

    public int Id { get; private set; }

    public int ZoneId { get; private set; }

    /// <summary>1, 2, 3 … among those that are in use.</summary>
    public int Order { get; private set; }

    public string Text { get; private set; } = "";

    public FiveSStep Step { get; private set; }

    /// <summary>Whether rounds ask for it. One that is no longer agreed stays for the rounds that did.</summary>
    public bool IsActive { get; private set; }

    internal static AgreedPoint Of(PointInput input, int order)
    {
        var point = new AgreedPoint();
        point.Change(input, order);
        return point;
    }

    internal void Change(PointInput input, int order)
    {
        if (!Enum.IsDefined(input.Step))
            throw new RuleViolationException("zones.step");
        (Text, Step, Order, IsActive) = (ZoneTexts.Point.From(input.Text), input.Step, order, true);
    }

    internal void Retire() => IsActive = false;
}

/// <summary>An agreed point as it is to be.</summary>
/// <param name="Id">The one it was; null for a new one.</param>
/// <param name="Text">Its words.</param>
/// <param name="Step">What it is about.</param>
public sealed record PointInput(int? Id, string Text, FiveSStep Step);
