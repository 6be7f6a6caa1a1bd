using System.Text.RegularExpressions;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Phones;

/// <summary>Staff phones and leaders in front of the real program.</summary>
internal static partial class PhoneHosts
{
    /// <summary>The leader lets phones join; the address that the wall's QR leads to.</summary>
    public static async Task<string> LetJoinAsync(this Browser leader, ProgramHost program, string slug = "ytterskogen")
    {
        var opened = await leader.PressPhonesAsync(program, "open", slug);
        Assert.Equal((303, "/telefoner?sagt=open"), (opened.Status, opened.Location));
        return JoinAddress().Match((await leader.OpenAsync("/telefoner")).Html).Value;
    }

    public static async Task<Browser.Answer> PressPhonesAsync(this Browser leader, ProgramHost program, string press, string slug = "ytterskogen") =>
        await leader.SubmitAsync("/telefoner", ("press", press), ("board", (await program.BoardIdAsync(slug)).ToString(null as IFormatProvider)));

    /// <summary>A phone that has joined.</summary>
    public static async Task<Browser> PhoneAsync(this ProgramHost program, string join)
    {
        var phone = program.Browser();
        var joined = await phone.JoinAsync(join);
        Assert.Equal((303, "/min-tavle?sagt=med"), (joined.Status, joined.Location));
        return phone;
    }

    public static Task<Browser.Answer> JoinAsync(this Browser phone, string join) => phone.PostAsync(join, ("svar", "ja"));

    /// <summary>A press on the phone's board.</summary>
    public static Task<Browser.Answer> PressAsync(this Browser phone, string press, params (string Name, string Value)[] fields) =>
        phone.PostAsync("/min-tavle", [("press", press), .. fields]);

    /// <summary>The secret in the phone's cookie, or null.</summary>
    public static string? PhoneSecret(this Browser phone) => phone.Cookies.GetCookies(new Uri(phone.Address, "/min-tavle"))["min-tavle"]?.Value;

    [GeneratedRegex("/bli-med/[0-9a-z]{26}")]
    private static partial Regex JoinAddress();
}
