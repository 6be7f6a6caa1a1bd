using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>A zone as it is to be.</summary>
public sealed record ZoneInput(string Name, ZoneKind Kind, int Rhythm, IReadOnlyList<PointInput> Points)
{
    public bool IsFine =>
        ZoneTexts.Name.Check(Name) == TextFault.None && Enum.IsDefined(Kind) && Zone.Rhythms.Contains(Rhythm)
        && Points.Count is >= Zone.MinPoints and <= Zone.MaxPoints
        && Points.All(p => ZoneTexts.Point.Check(p.Text) == TextFault.None && Enum.IsDefined(p.Step));
}
