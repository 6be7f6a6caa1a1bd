namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>Tells a full disk from whatever else is wrong with files.</summary>
internal static class FullDisk
{
    // errno ENOSPC and EDQUOT on Linux; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL on Windows.
    private static readonly HashSet<int> Codes = [28, 122, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    public static bool Is(Exception exception) => exception is IOException && Codes.Contains(exception.HResult);
}
