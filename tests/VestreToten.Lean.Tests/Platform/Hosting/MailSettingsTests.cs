using Microsoft.Extensions.Configuration;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Hosting;

public sealed class MailSettingsTests
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["Host"] = "smtp.kommune.no", ["From"] = "Forbedringstavla <tavla@kommune.no>", ["PublicUrl"] = "https://tavla.kommune.no",
    };

    [Fact]
    public void Without_a_host_there_is_no_mail() => Assert.Null(Read(new() { ["From"] = "tavla@kommune.no" }));

    [Fact]
    public void The_usual_way_is_guarded_on_port_587()
    {
        var mail = Read(Whole)!;
        Assert.Equal(("smtp.kommune.no", 587, MailSecurity.StartTls, null, "https://tavla.kommune.no/"), (mail.Host, mail.Port, mail.Security, mail.User, mail.PublicUrl.ToString()));
    }

    [Fact]
    public void Everything_can_be_set()
    {
        var mail = Read(With(("Port", "465"), ("Security", "tls"), ("User", "tavla"), ("Password", "hemmelig"), ("PublicUrl", "https://tavla.kommune.no/")))!;
        Assert.Equal((465, MailSecurity.Tls, "tavla", "hemmelig"), (mail.Port, mail.Security, mail.User, mail.Password));
        Assert.Equal("https://tavla.kommune.no/varsler", new Uri(mail.PublicUrl, "varsler").ToString());
    }

    [Theory]
    [InlineData("Host", "smtp kommune", "Lean__Mail__Host")]
    [InlineData("Port", "0", "Lean__Mail__Port")]
    [InlineData("Port", "70000", "Lean__Mail__Port")]
    [InlineData("Port", "smtp", "Lean__Mail__Port")]
    [InlineData("Security", "maybe", "Lean__Mail__Security")]
    [InlineData("Security", "1", "Lean__Mail__Security")]
    [InlineData("From", "", "Lean__Mail__From")]
    [InlineData("From", "tavla", "Lean__Mail__From")]
    [InlineData("From", "a@b.no, c@d.no", "Lean__Mail__From")]
    [InlineData("PublicUrl", "", "Lean__Mail__PublicUrl")]
    [InlineData("PublicUrl", "tavla.kommune.no", "Lean__Mail__PublicUrl")]
    [InlineData("PublicUrl", "https://tavla.kommune.no/?a=1", "Lean__Mail__PublicUrl")]
    [InlineData("PublicUrl", "https://kommune.no/tavla", "Lean__Mail__PublicUrl")]
    [InlineData("PublicUrl", "ftp://tavla.kommune.no", "Lean__Mail__PublicUrl")]
    [InlineData("User", "tavla", "Lean__Mail__Password")]
    [InlineData("Password", "hemmelig", "Lean__Mail__User")]
    public void A_wrong_setting_is_named(string key, string value, string setting)
    {
        var fault = Assert.Throws<SettingException>(() => Read(With((key, value))));
        Assert.StartsWith(setting + ":", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_never_sent_in_the_open() =>
        Assert.StartsWith(
            "Lean__Mail__Security:",
            Assert.Throws<SettingException>(() => Read(With(("Security", "None"), ("User", "tavla"), ("Password", "hemmelig")))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("smtp.kommune.no", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost", true)]
    public void The_demonstration_talks_to_its_own_machine_alone(string host, bool isOn) =>
        Assert.Equal(isOn, Read(With(("Host", host)), isDemo: true) is not null);

    private static Dictionary<string, string?> With(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(Whole);
        foreach (var (key, value) in settings)
            all[key] = value;
        return all;
    }

    private static MailSettings? Read(Dictionary<string, string?> settings, bool isDemo = false) => MailSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Lean:Mail:" + s.Key, s.Value))).Build(), isDemo);
}
