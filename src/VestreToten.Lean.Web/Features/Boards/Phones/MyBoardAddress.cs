namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>Where a staff phone joins, and where it has its board.</summary>
internal static class MyBoardAddress
{
    public const string Path = "/min-tavle";

    public const string JoinPath = "/bli-med";

    public static string JoinOf(string key) => $"{JoinPath}/{key}";
}
