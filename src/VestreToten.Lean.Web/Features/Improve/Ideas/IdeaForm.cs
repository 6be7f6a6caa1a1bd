using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary>A suggestion as it was typed.</summary>
/// <param name="Id">The form's own random number: the same form sent twice is one idea.</param>
/// <param name="Kind">What was chosen; null where nothing was that we know.</param>
public sealed record IdeaForm(Guid Id, ImprovementKind? Kind, string Title = "", string Text = "", string Name = "")
{
    public const string IdField = "form", KindField = "slag", TitleField = "tittel", TextField = "tekst", NameField = "navn", PhotoField = "bilde";

    /// <summary>What stands for the bytes of a photo that was not sent.</summary>
    public const long NoPhoto = -1;

    public TextFault TitleFault => ImprovementTexts.Title.Check(Title);

    public TextFault TextFault => ImprovementTexts.Text.Check(Text);

    public TextFault NameFault => ImprovementTexts.Name.Check(Name);

    public bool IsFine => Kind is not null && TitleFault == TextFault.None && TextFault == TextFault.None && NameFault == TextFault.None;

    /// <summary>An empty form with a number of its own.</summary>
    public static IdeaForm Fresh() => new(Guid.NewGuid(), ImprovementKind.Suggestion);

    /// <summary>What was posted.</summary>
    public static IdeaForm Read(IFormCollection posted) => new(
        Guid.TryParseExact(posted[IdField], "N", out var id) ? id : Guid.Empty, KindOf(posted[KindField]),
        posted[TitleField].ToString(), posted[TextField].ToString(), posted[NameField].ToString());

    /// <summary>A kind's name in the form.</summary>
    public static string ValueOf(ImprovementKind kind) => kind == ImprovementKind.TimeThief ? "tidstyv" : "forslag";

    /// <summary>
    /// The same for the same form with the same content. A form that was found again with the back button and changed is
    /// another idea.
    /// </summary>
    public string Fingerprint(long photoBytes) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { Form = this, photoBytes }))));

    /// <summary>The key by which its sender follows it: the same for the same form with the same content, and nowhere kept.</summary>
    public string FollowKey(long photoBytes) => Domain.Improve.Ideas.FollowKey.Of(Id, Fingerprint(photoBytes));

    private static ImprovementKind? KindOf(string? value) => value switch
    {
        "forslag" => ImprovementKind.Suggestion,
        "tidstyv" => ImprovementKind.TimeThief,
        _ => null,
    };
}
