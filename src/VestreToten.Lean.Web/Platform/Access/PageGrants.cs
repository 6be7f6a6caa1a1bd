using System.Collections.Concurrent;
using System.Security.Claims;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// What somebody has been granted, asked once for all that is drawn of a page without a circuit: the page, its menu, and the way to
/// administration. Such a page is one answer at one time. A circuit lives on, and asks each time.
/// </summary>
internal sealed class PageGrants
{
    private static readonly AsyncLocal<PageGrants?> Here = new();

    private readonly ConcurrentDictionary<ClaimsPrincipal, Task<List<GrantAt>>> _asked = new(ReferenceEqualityComparer.Instance);

    // What a request has begun, and outlives it, is none of the page.
    private volatile bool _isOver;

    public static async Task DuringAsync(Func<Task> request)
    {
        var page = new PageGrants();
        Here.Value = page;
        try
        {
            await request();
        }
        finally
        {
            page._isOver = true;
        }
    }

    public static Task<List<GrantAt>> OfAsync(ClaimsPrincipal who, Func<Task<List<GrantAt>>> ask) =>
        Here.Value is { _isOver: false } page ? page._asked.GetOrAdd(who, _ => ask()) : ask();
}
