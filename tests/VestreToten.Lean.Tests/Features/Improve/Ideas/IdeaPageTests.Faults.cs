using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

public sealed partial class IdeaPageTests
{
    [Fact]
    public async Task What_is_wrong_is_told_beside_the_field_and_nothing_typed_is_lost()
    {
        using var phone = _program.Browser();
        var answer = await phone.SendIdeaAsync(_path, " ", "Alt dette\r\nskrev jeg", "Anne", kind: "tull");
        Assert.Equal((400, "Skriv hva det gjelder."), (answer.Status, answer.FaultOf(IdeaForm.TitleField)));
        Assert.Contains("Velg forslag eller tidstyv.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Alt dette\r\nskrev jeg</textarea>", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Anne", answer.Field(IdeaForm.NameField));
        var tooLong = await phone.SendIdeaAsync(_path, new string('x', 121), new string('y', 2001), new string('z', 81));
        Assert.Equal(400, tooLong.Status);
        Assert.Equal("Det er for langt. Det er plass til 120 tegn.", tooLong.FaultOf(IdeaForm.TitleField));
        Assert.Contains("Det er for langt. Det er plass til 2000 tegn.", tooLong.Text, StringComparison.Ordinal);
        Assert.Equal("Det er for langt. Det er plass til 80 tegn.", tooLong.FaultOf(IdeaForm.NameField));
        Assert.Empty(await IdeasAsync());
    }

    [Fact]
    public async Task A_double_tap_or_a_retry_is_one_idea_and_a_changed_form_is_another()
    {
        using var phone = _program.Browser();
        var page = await phone.OpenAsync(_path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => phone.PostAsync(_path, IdeaPhone.Filled(page))));
        Assert.All(answers, answer => Assert.Equal((303, answers[0].Location), (answer.Status, answer.Location)));
        Assert.Single(await IdeasAsync());
        await phone.PostAsync(_path, IdeaPhone.Filled(page, "Noe annet"));
        Assert.Equal(2, (await IdeasAsync()).Count);
        await phone.SendIdeaAsync(_path);
        Assert.Equal(3, (await IdeasAsync()).Count);
    }

    [Fact]
    public async Task A_form_without_its_cookie_is_sent_again_by_hand_with_what_was_typed()
    {
        using var phone = _program.Browser();
        using var other = _program.Browser();
        var page = await phone.OpenAsync(_path);
        var stale = await other.PostAsync(_path, IdeaPhone.Filled(page, "Felles nøkkelskap", "I gangen"));
        Assert.Equal((400, "Felles nøkkelskap"), (stale.Status, stale.Field(IdeaForm.TitleField)));
        Assert.Contains("Send en gang til", stale.Text, StringComparison.Ordinal);
        Assert.Empty(await IdeasAsync());
        Assert.Equal(303, (await other.PostAsync(_path, IdeaPhone.Filled(stale, stale.Field(IdeaForm.TitleField)!))).Status);
    }
}
