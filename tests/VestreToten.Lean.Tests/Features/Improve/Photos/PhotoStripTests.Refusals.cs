using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class PhotoStripTests
{
    [Fact]
    public async Task What_is_no_photo_is_told()
    {
        var strip = await ShowAsync(Role.Staff);
        Upload(strip, "<html>"u8.ToArray());
        strip.WaitForAssertion(
            () => Assert.Contains("ikke et bilde vi kan lese", strip.Find("[role=status]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Empty(strip.FindAll("[data-testid=photo]"));
    }

    [Fact]
    public async Task Who_may_only_look_gets_no_buttons_and_a_forged_press_nothing()
    {
        Assert.Empty((await ShowAsync(Role.Manager, mayWork: false)).FindAll("button, input"));
        // As if the role had gone while the page was open.
        var strip = await ShowAsync(Role.Manager, mayWork: true);
        Upload(strip, SomePhotos.Jpeg());
        strip.WaitForAssertion(
            () => Assert.Equal("Du kan ikke endre bildene her.", strip.Find("[role=status]").TextContent), TimeSpan.FromSeconds(20));
        Assert.Empty(_bench.Files());
    }
}
