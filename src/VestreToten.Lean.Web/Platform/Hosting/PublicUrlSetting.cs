namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>
/// <c>Lean:PublicUrl</c>, or <c>Lean:Mail:PublicUrl</c> where only that is set: the address that people open. One setting for
/// links in letters, what is printed and scanned, and which Host headers are answered.
/// </summary>
internal static class PublicUrlSetting
{
    private const string Here = "Lean:PublicUrl", InMail = "Lean:Mail:PublicUrl";

    /// <summary>The address, ending with a slash; null where neither is set.</summary>
    /// <exception cref="SettingException">It cannot be read.</exception>
    public static Uri? Read(IConfiguration configuration) =>
        configuration[Here] is { Length: > 0 } here ? From(here, "Lean__PublicUrl", PathBaseSetting.Read(configuration))
        : configuration[InMail] is { Length: > 0 } mail ? From(mail, "Lean__Mail__PublicUrl", PathBaseSetting.Read(configuration))
        : null;

    /// <summary>The address, where there must be one.</summary>
    /// <exception cref="SettingException">There is none.</exception>
    public static Uri Require(IConfiguration configuration) => Read(configuration) ?? throw Fault("Lean__Mail__PublicUrl");

    private static Uri From(string setting, string name, string pathBase)
    {
        if (!Uri.TryCreate(setting.TrimEnd('/') + "/", UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http")
            || url is not { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 })
        {
            throw Fault(name);
        }

        if (url.AbsolutePath.TrimEnd('/') == pathBase)
            return url;
        throw new SettingException(name, pathBase.Length == 0
            ? $"must be a host alone, or end with the path in {PathBaseSetting.Name}" : $"must end with {pathBase}, as {PathBaseSetting.Name} says");
    }

    private static SettingException Fault(string name) => new(name, "must be the address that people open, as in https://tavla.kommune.no");
}
