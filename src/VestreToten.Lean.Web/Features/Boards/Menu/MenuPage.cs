using System.Globalization;
using System.Text;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Menu;

/// <summary>A page in a board's menu.</summary>
/// <param name="Name">Its key in <see cref="BoardMenuTexts"/>.</param>
/// <param name="Path">Its path, with <c>{0}</c> for the unit.</param>
/// <param name="Right">The right that it asks for.</param>
public sealed record MenuPage(string Name, string Path, Right Right)
{
    private readonly CompositeFormat _path = CompositeFormat.Parse(Path);

    /// <summary>Whether it sets the board up, and stands last in the menus.</summary>
    public bool IsSetUp { get; init; }

    /// <summary>Whether it is for people who have signed in, and for no screen: the front page of a paired screen is its board.</summary>
    public bool IsOfPeople { get; init; }

    public string Of(string slug) => string.Format(CultureInfo.InvariantCulture, _path, slug);

    /// <summary>The value of <c>aria-current</c> on a path: <c>page</c> on it, <c>true</c> on one that belongs to it.</summary>
    public string? Current(string slug, string path) =>
        path.Equals(Of(slug), StringComparison.OrdinalIgnoreCase) ? "page"
        : Name != "Board" && path.StartsWith(Of(slug) + "/", StringComparison.OrdinalIgnoreCase) ? "true"
        : null;
}
