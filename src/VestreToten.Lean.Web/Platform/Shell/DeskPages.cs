using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>
/// Which pages are desks: those whose layout is <see cref="DeskLayout"/>, itself or around another. Only their documents link
/// MudBlazor's style sheet and script.
/// </summary>
internal static class DeskPages
{
    public static bool Has(Type page)
    {
        var layout = LayoutOf(page) ?? typeof(DeskLayout);
        while (layout is not null && layout != typeof(DeskLayout))
            layout = LayoutOf(layout);
        return layout is not null;
    }

    private static Type? LayoutOf(Type component) => component.GetCustomAttribute<LayoutAttribute>()?.LayoutType;
}
