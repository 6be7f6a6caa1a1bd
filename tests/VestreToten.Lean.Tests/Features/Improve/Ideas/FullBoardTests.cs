using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Features.Improve.Photos;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

/// <summary>A board holds so much and no more, however slowly it came.</summary>
public sealed class FullBoardTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private string _path = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _path = await _program.OpenForIdeasAsync();
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Theory]
    [InlineData("nb", "Tavla er full. Si fra til lederen")]
    [InlineData("nn", "Tavla er full. Sei frå til leiaren")]
    [InlineData("en", "The board is full. Tell the leader")]
    public async Task A_board_that_is_full_says_so_and_keeps_what_was_typed(string language, string words)
    {
        await FillAsync(new BoardLimits().OpenImprovements);
        using var phone = _program.Browser();
        phone.Speak(language);
        var answer = await phone.SendIdeaAsync(_path, "Skapet", "Det er låst");
        Assert.Equal((409, "Skapet"), (answer.Status, answer.Field(IdeaForm.TitleField)));
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.Contains("Det er låst", System.Net.WebUtility.HtmlDecode(answer.Html), StringComparison.Ordinal);
        // One is done: there is room for one, and the same form may be sent again.
        await EndOneAsync();
        Assert.Equal(303, (await phone.SendIdeaAsync(_path, "Skapet")).Status);
        Assert.Equal(409, (await phone.SendIdeaAsync(_path, "En til")).Status);
    }

    [Fact]
    public async Task A_board_that_is_full_of_photos_takes_the_words_without_one()
    {
        await FillAsync(1);
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            var card = await db.Improvements.AsTracking().SingleAsync(Stop);
            card.AddPhoto(ImprovementPhoto.Of(new string('a', 64), PhotoKind.Before, 1, 1, int.MaxValue, Calendar.TuesdayMorning), Calendar.TuesdayMorning);
            card.AddPhoto(ImprovementPhoto.Of(new string('b', 64), PhotoKind.Before, 1, 1, int.MaxValue, Calendar.TuesdayMorning), Calendar.TuesdayMorning);
            await db.SaveChangesAsync(Stop);
        }

        using var phone = _program.Browser();
        var answer = await phone.SendIdeaAsync(_path, "Skapet", photo: SomePhotos.Jpeg());
        Assert.Equal((400, "Skapet"), (answer.Status, answer.Field(IdeaForm.TitleField)));
        Assert.Contains("ikke plass til flere bilder", answer.FaultOf(IdeaForm.PhotoField), StringComparison.Ordinal);
        Assert.Equal(303, (await phone.SendIdeaAsync(_path, "Skapet")).Status);
    }

    private async Task FillAsync(int count)
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var board = await _program.BoardIdAsync();
        db.AddRange(Enumerable.Range(0, count).Select(i =>
            Improvement.Propose(board, ImprovementKind.Suggestion, "Lapp " + i, null, null, Calendar.TuesdayMorning)));
        await db.SaveChangesAsync(Stop);
    }

    private async Task EndOneAsync()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        (await db.Improvements.AsTracking().OrderBy(i => i.Id).FirstAsync(Stop)).FinishQuickly(Calendar.TuesdayMorning);
        await db.SaveChangesAsync(Stop);
    }
}
