using System.Net.Http.Headers;

namespace VestreToten.Lean.EndToEnd.Attacks.Support;

/// <summary>A stranger's phone with a board's poster: sends ideas, with a photo or without.</summary>
internal static class IdeaPhone
{
    /// <summary>Opens the form and sends it, with these fields in place of the usual ones.</summary>
    public static async Task<Answer> SendIdeaAsync(this Visitor phone, string key, byte[]? photo = null, string fileName = "bilde.jpg", params (string Name, string Value)[] fields)
    {
        var form = (await phone.GetAsync("/i/" + key)).Hidden;
        form["slag"] = "forslag";
        form["tittel"] = "Felles nøkkelskap";
        form["tekst"] = "";
        foreach (var (name, value) in fields)
            form[name] = value;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in form)
            content.Add(new StringContent(value), name);
        if (photo is not null)
        {
            var file = new ByteArrayContent(photo);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            content.Add(file, "bilde", fileName);
        }

        return await phone.SendAsync(HttpMethod.Post, "/i/" + key, content);
    }
}
