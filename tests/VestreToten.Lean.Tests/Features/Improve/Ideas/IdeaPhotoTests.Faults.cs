using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Features.Improve.Photos;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

public sealed partial class IdeaPhotoTests
{
    [Fact]
    public async Task What_is_no_photo_is_told_beside_the_field_and_the_text_stays()
    {
        using var phone = _program.Browser();
        var answer = await phone.SendIdeaAsync(_path, "Skapet", photo: "<svg onload=alert(1)>"u8.ToArray());
        Assert.Equal((400, "Skapet"), (answer.Status, answer.Field(IdeaForm.TitleField)));
        Assert.Contains("ikke et bilde vi kan lese", answer.FaultOf(IdeaForm.PhotoField), StringComparison.Ordinal);
        var empty = await phone.SendIdeaAsync(_path, "Skapet", photo: []);
        Assert.Equal(400, empty.Status);
        Assert.NotNull(empty.FaultOf(IdeaForm.PhotoField));
        var without = await phone.SendIdeaAsync(_path, " ", photo: SomePhotos.Jpeg());
        Assert.Contains("Velg bildet en gang til", without.FaultOf(IdeaForm.PhotoField), StringComparison.Ordinal);
        Assert.Empty(await PhotosAsync());
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData("nb", "Mest kompatibel")]
    [InlineData("nn", "Mest kompatibel")]
    [InlineData("en", "Most Compatible")]
    public async Task An_iPhones_own_format_is_told_with_what_to_do_and_the_text_stays(string language, string setting)
    {
        using var phone = _program.Browser();
        phone.Speak(language);
        var answer = await phone.SendIdeaAsync(_path, "Skapet", photo: "\0\0\0\u0018ftypheic\0\0\0\0"u8.ToArray());
        Assert.Equal((400, "Skapet"), (answer.Status, answer.Field(IdeaForm.TitleField)));
        Assert.Contains(setting, answer.FaultOf(IdeaForm.PhotoField), StringComparison.Ordinal);
        Assert.Empty(Files());
    }
}
