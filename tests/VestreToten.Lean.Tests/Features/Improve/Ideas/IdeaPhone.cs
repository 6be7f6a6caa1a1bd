using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

internal static class IdeaPhone
{
    /// <summary>Opens the form, fills it in and sends it, as a browser does: the photo's part is there also where none was chosen.</summary>
    public static async Task<Browser.Answer> SendIdeaAsync(
        this Browser phone, string path, string title = "Felles nøkkelskap", string text = "", string name = "", string kind = "forslag", byte[]? photo = null)
    {
        var page = await phone.OpenAsync(path);
        Assert.Equal(200, page.Status);
        return await phone.PostAsync(path, Filled(page, title, text, name, kind, photo));
    }

    /// <summary>The form that a page shows, filled in.</summary>
    public static MultipartFormDataContent Filled(
        Browser.Answer page, string title = "Felles nøkkelskap", string text = "", string name = "", string kind = "forslag", byte[]? photo = null) => new()
    {
        { new StringContent(page.Token), "__RequestVerificationToken" },
        { new StringContent(page.Field(IdeaForm.IdField)!), IdeaForm.IdField },
        { new StringContent(kind), IdeaForm.KindField },
        { new StringContent(title), IdeaForm.TitleField },
        { new StringContent(text), IdeaForm.TextField },
        Photo(photo),
        { new StringContent(name), IdeaForm.NameField },
    };

    private static ByteArrayContent Photo(byte[]? photo)
    {
        var part = new ByteArrayContent(photo ?? []);
        part.Headers.TryAddWithoutValidation(
            "Content-Disposition", $"form-data; name=\"{IdeaForm.PhotoField}\"; filename=\"{(photo is null ? "" : "bilde.jpg")}\"");
        part.Headers.TryAddWithoutValidation("Content-Type", photo is null ? "application/octet-stream" : "image/jpeg");
        return part;
    }
}
