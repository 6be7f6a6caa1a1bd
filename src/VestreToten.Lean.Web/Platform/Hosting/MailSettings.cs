using System.Globalization;
using MimeKit;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>How the way to the mail server is guarded.</summary>
internal enum MailSecurity
{
    /// <summary>A plain beginning, and TLS before anything is said. No TLS, no mail.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In the open: for a server on the same machine or in the same closed net.</summary>
    None,
}

/// <summary>The settings under <c>Lean:Mail</c>: the mail server, and who letters are from.</summary>
internal sealed record MailSettings
{
    public const int DefaultPort = 587;

    public required string Host { get; init; }

    public int Port { get; init; } = DefaultPort;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>The account at the mail server; null where it asks for none.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Who letters are from, with or without a name: <c>Forbedringstavla &lt;tavla@kommune.no&gt;</c>.</summary>
    public required string From { get; init; }

    /// <summary>The address that people know this server by; links in letters begin with it. Ends with a slash.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>
    /// The settings; null where no mail is to be sent. The demonstration's addresses are nobody's: it talks to a mail server on
    /// its own machine at the most.
    /// </summary>
    public static MailSettings? Read(IConfiguration configuration, bool isDemo)
    {
        var mail = configuration.GetSection("Lean:Mail");
        if (mail["Host"] is not { Length: > 0 } host || (isDemo && host is not ("127.0.0.1" or "::1" or "localhost")))
            return null;
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            throw new SettingException("Lean__Mail__Host", "must be the name or address of a mail server");
        var security = SecurityFrom(mail["Security"]);
        var (user, password) = (Text(mail["User"]), Text(mail["Password"]));
        if (user is null != password is null)
            throw new SettingException(user is null ? "Lean__Mail__User" : "Lean__Mail__Password", "user and password go together");
        if (user is not null && security == MailSecurity.None)
            throw new SettingException("Lean__Mail__Security", "None would send the password in the open: StartTls or Tls");
        return new MailSettings
        {
            Host = host, Port = PortFrom(mail["Port"]), Security = security, User = user, Password = password,
            From = FromFrom(mail["From"]), PublicUrl = PublicUrlSetting.Require(configuration),
        };
    }

    private static string? Text(string? setting) => string.IsNullOrEmpty(setting) ? null : setting;

    private static MailSecurity SecurityFrom(string? setting) => setting switch
    {
        null or "" => MailSecurity.StartTls,
        _ when Enum.TryParse<MailSecurity>(setting, ignoreCase: true, out var security) && Enum.IsDefined(security)
            && !char.IsAsciiDigit(setting[0]) => security,
        _ => throw new SettingException("Lean__Mail__Security", "must be StartTls, Tls or None"),
    };

    private static int PortFrom(string? setting) =>
        string.IsNullOrEmpty(setting) ? DefaultPort
        : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port
        : throw new SettingException("Lean__Mail__Port", "must be a number between 1 and 65535");

    private static string FromFrom(string? setting) =>
        MailboxAddress.TryParse(setting, out var from) && from.Address.Contains('@', StringComparison.Ordinal)
            ? setting!
            : throw new SettingException("Lean__Mail__From", "must be an e-mail address, as in Forbedringstavla <tavla@kommune.no>");
}
