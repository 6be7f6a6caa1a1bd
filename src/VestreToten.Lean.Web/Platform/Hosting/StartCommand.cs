namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>What the command line asks for: the real thing, or a demonstration.</summary>
/// <param name="IsDemo">A throw-away demonstration in a folder of its own.</param>
/// <param name="IsFresh">The demonstration begins anew.</param>
/// <param name="Settings">The rest of the line: settings, as usual for ASP.NET Core.</param>
internal sealed record StartCommand(bool IsDemo, bool IsFresh, string[] Settings)
{
    public static StartCommand Read(string[] args)
    {
        var isDemo = args is ["demo", ..];
        var rest = isDemo || args is ["serve", ..] ? args[1..] : args;
        var isFresh = rest.Contains("--fresh");
        if (isFresh && !isDemo)
            throw new SettingException("--fresh", "only the demonstration can begin anew: demo --fresh");
        rest = [.. rest.Where(a => a != "--fresh")];
        if (rest.FirstOrDefault() is { } word && !word.StartsWith('-') && !word.StartsWith('/') && !word.Contains('='))
            throw new SettingException(word, "unknown command; --help names those that there are");
        return new StartCommand(isDemo, isFresh, rest);
    }
}
