using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed partial class AttachPhotoTests
{
    [Fact]
    public async Task Only_those_who_work_on_the_board_add_photos_and_only_to_its_own_improvements()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var records = Records(database);
        var (board, staff, improvement) = await ImprovementAsync(database);
        var other = (await database.AddBoardAsync("annen")).Id;
        var elsewhere = await database.SignInAsync(Role.Leader, "annen");
        foreach (var (who, onBoard) in new[] { (new ClaimsPrincipal(), board), (elsewhere, board), (elsewhere, other), (await database.SignInAsync(Role.Manager), board) })
            Assert.Equal(Outcome.Denied, await AttachAsync(database, records, who, onBoard, improvement, PhotoKind.Before));
        Assert.Equal(Outcome.Denied, await AttachAsync(database, records, staff, board, improvement + 1, PhotoKind.Before));
        Assert.Empty(_bench.Files());
    }

    [Fact]
    public async Task A_bad_file_is_refused_with_its_fault()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var records = Records(database);
        var (board, staff, improvement) = await ImprovementAsync(database);
        Assert.Equal(
            PhotoFault.NotAPhoto,
            await AttachAsync(database, records, staff, board, improvement, PhotoKind.Before, "%PDF-1.7"u8.ToArray()));
    }
}
