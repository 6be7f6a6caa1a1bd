using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

public sealed partial class IdeaPageTests
{
    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_never_breaks_the_page(string text)
    {
        using var phone = _program.Browser();
        var answer = await phone.SendIdeaAsync(_path, text, text, text);
        Assert.InRange(answer.Status, 303, 499);
        foreach (var idea in await IdeasAsync())
            Assert.DoesNotMatch(new Regex(@"[\0\uFFFE]"), idea.Title + idea.Text + idea.ProposedBy);
    }

    [Fact]
    public async Task Markup_is_shown_as_it_was_typed()
    {
        using var phone = _program.Browser();
        var answer = await phone.SendIdeaAsync(_path, "\"><img src=x>", "</textarea><img src=x>", new string('x', 100));
        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("<img", answer.Html, StringComparison.Ordinal);
        Assert.Contains("</textarea><img src=x></textarea>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_form_gets_the_form()
    {
        using var phone = _program.Browser();
        foreach (var type in (string[])["application/json", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=utf-99"])
        {
            var content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"tittel\"\r\n\r\nhei");
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            var answer = await phone.PostAsync(_path, content);
            Assert.Equal((type, 400), (type, answer.Status));
            Assert.Contains("data-testid=\"idea-form\"", answer.Html, StringComparison.Ordinal);
        }
    }
}
