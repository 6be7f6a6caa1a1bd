using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Walls;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

internal static class WallNames
{
    /// <summary>What is wrong with a screen's name; null where nothing is.</summary>
    public static WallFault? Check(string? name) => WallDevice.NameRule.Check(name) switch
    {
        TextFault.None => null,
        TextFault.Empty => WallFault.NameMissing,
        TextFault.TooLong => WallFault.NameTooLong,
        _ => WallFault.NameUnreadable,
    };
}
