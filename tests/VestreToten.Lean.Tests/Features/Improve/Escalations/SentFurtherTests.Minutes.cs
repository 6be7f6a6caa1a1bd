using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

public sealed partial class SentFurtherTests
{
    [Fact]
    public async Task Each_boards_minutes_tell_its_own_part_and_no_other_boards()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await EscalationScene.SetAsync(database);
        foreach (var board in new[] { scene.Home, scene.Service, scene.Kommune })
        {
            var meeting = Meeting.Plan(board, Calendar.Tuesday, 12);
            meeting.Start(Calendar.TuesdayMorning);
            await database.SaveAsync(meeting);
        }

        var (_, second) = await SentFurtherAsync(scene);
        Assert.Equal(Outcome.Done, await AnswerAtTopAsync(scene, second));

        Assert.Equal(
            [
                new(ImprovementEventKind.Escalated, null, "omsorg", "2026-12-01"), new(ImprovementEventKind.Answered, "omsorg", "SentFurther", "Vi ser på det."),
                new(ImprovementEventKind.HeardFromFurtherUp, "kommunen", "TakenOn", "Penger neste år."),
            ],
            await ToldAsync(scene, scene.Home));
        Assert.Equal(
            [
                new(ImprovementEventKind.Created, null, "TimeThief"), new(ImprovementEventKind.Escalated, null, "kommunen", "2026-12-08"),
                new(ImprovementEventKind.Answered, "kommunen", "TakenOn", "Penger neste år."),
                new(ImprovementEventKind.Replied, "ytterskogen", "SentFurther", "Vi ser på det."),
            ],
            await ToldAsync(scene, scene.Service));
        Assert.Equal(
            [new(ImprovementEventKind.Created, null, "TimeThief"), new(ImprovementEventKind.Replied, "omsorg", "TakenOn", "Penger neste år.")],
            await ToldAsync(scene, scene.Kommune));
    }

    private static async Task<IReadOnlyList<ChangeInMinutes>> ToldAsync(EscalationScene scene, int boardId)
    {
        var minutes = await new MeetingQueries(scene.Database.Reads()).MinutesAsync(scene.At(boardId), boardId, IsoWeek.Of(Calendar.Tuesday), Stop);
        return Assert.Single(minutes!.Improvements).Changes;
    }
}
