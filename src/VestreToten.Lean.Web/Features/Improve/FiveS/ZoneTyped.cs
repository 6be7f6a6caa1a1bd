using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>What is wrong with a field of the form: a key in the texts, and the number it speaks of.</summary>
public sealed record ZoneFieldFault(string Key, int Number = 0);

/// <summary>One line of the points as it was typed.</summary>
internal sealed class PointLine
{
    /// <summary>The point that it was; null for a new one.</summary>
    public int? Id { get; init; }

    public string Text { get; set; } = "";

    public FiveSStep Step { get; set; } = FiveSStep.Sort;

    public ZoneFieldFault? Fault { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

/// <summary>The form of a zone as it was typed, right or wrong.</summary>
internal sealed class ZoneTyped
{
    private static readonly FiveSStep[] FirstSteps = [FiveSStep.Sort, FiveSStep.SetInOrder, FiveSStep.Shine];

    public string Name { get; set; } = "";

    public ZoneKind Kind { get; set; } = ZoneKind.Physical;

    public int Rhythm { get; set; } = 1;

    public List<PointLine> Lines { get; private init; } = [];

    public ZoneFieldFault? NameFault { get; private set; }

    public ZoneFieldFault? PointsFault { get; private set; }

    /// <summary>A new zone, with room for the fewest points.</summary>
    public static ZoneTyped Empty() => new() { Lines = [.. FirstSteps.Select(step => new PointLine { Step = step })] };

    public static ZoneTyped From(ZoneDetail zone) => new()
    {
        Name = zone.Tile.Name, Kind = zone.Tile.Kind, Rhythm = zone.Tile.Rhythm,
        Lines = [.. zone.Points.Select(p => new PointLine { Id = p.Id, Text = p.Text, Step = p.Step })],
    };

    /// <summary>What was typed before.</summary>
    public static ZoneTyped Of(string name, ZoneKind kind, int rhythm, IEnumerable<PointLine> lines) =>
        new() { Name = name, Kind = kind, Rhythm = rhythm, Lines = [.. lines] };

    /// <summary>Reads the form, and says beside each field what is wrong; empty lines are none. Null where something is.</summary>
    public ZoneInput? Read()
    {
        NameFault = FaultOf(ZoneTexts.Name, Name, "Fault.Name.");
        var used = Lines.Where(line => !line.IsEmpty).ToList();
        foreach (var line in Lines)
            line.Fault = line.IsEmpty ? null : FaultOf(ZoneTexts.Point, line.Text, "Fault.Point.");
        PointsFault = used.Count < Zone.MinPoints ? new ZoneFieldFault("Fault.Points.TooFew", used.Count)
            : used.Count > Zone.MaxPoints ? new ZoneFieldFault("Fault.Points.TooMany", used.Count) : null;
        return NameFault is null && PointsFault is null && used.TrueForAll(line => line.Fault is null)
            ? new ZoneInput(Name, Kind, Rhythm, [.. used.Select(line => new PointInput(line.Id, line.Text, line.Step))]) : null;
    }

    private static ZoneFieldFault? FaultOf(TextRule rule, string typed, string key) =>
        rule.Check(typed) is not TextFault.None and var fault ? new ZoneFieldFault(key + fault, rule.MaxLength) : null;
}
