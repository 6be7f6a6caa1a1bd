using VestreToten.Lean.Data.Upkeep;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary>What can be seen of the data folder from outside the program.</summary>
internal static class FolderState
{
    /// <summary>Whether a program holds the folder.</summary>
    public static bool IsRunning(LeanSettings settings)
    {
        if (!File.Exists(settings.HoldFile))
            return false;
        using var hold = FileHold.TryTake(settings.HoldFile);
        return hold is null;
    }

    /// <summary>The room that is left on the disk of a folder.</summary>
    public static long FreeBytes(string folder) => new DriveInfo(folder).AvailableFreeSpace;
}
