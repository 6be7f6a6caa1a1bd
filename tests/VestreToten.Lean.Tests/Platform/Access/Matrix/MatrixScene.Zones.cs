using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Access.Matrix;

internal sealed partial class MatrixScene
{
    /// <summary>A zone with a round, whose ✕ became the scene's card.</summary>
    private async Task<int> AddZoneAsync(LeanDbContext db)
    {
        var zone = SomeZones.New(Board);
        db.Add(zone);
        await db.SaveChangesAsync(Stop);
        var round = zone.Finish(SomeZones.Marks(zone, PointMark.NeedsAction), IsoWeek.Of(LocalTime.DayInNorway(TimeProvider.System.GetUtcNow())));
        round.Answers[0].Becomes(Improvement);
        db.Add(round);
        await db.SaveChangesAsync(Stop);
        return zone.Id;
    }
}
