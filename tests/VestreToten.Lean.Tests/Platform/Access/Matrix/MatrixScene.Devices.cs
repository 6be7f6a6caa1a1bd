using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Phones;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access.Matrix;

internal sealed partial class MatrixScene
{
    private async Task AddWallsAsync()
    {
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        var spare = WallDevice.Pair(Board, "Vaktrommet", WallSecret.Hash(WallSecret.New()), TimeProvider.System.GetUtcNow());
        db.Add(spare);
        Wall = spare.Id;
        foreach (var (name, slug) in new[] { ("wall", "ytterskogen"), ("wallUnlocked", "ytterskogen"), ("otherWall", "vei"), ("wallRevoked", "ytterskogen") })
        {
            var secret = _wallSecrets[name] = WallSecret.New();
            var wall = WallDevice.Pair(await Program.BoardIdAsync(slug), name, WallSecret.Hash(secret), TimeProvider.System.GetUtcNow());
            if (name == "wallRevoked")
                wall.Revoke(TimeProvider.System.GetUtcNow());
            db.Add(wall);
            _principals[name] = new WallClaims(wall.Id).ToPrincipal(WallHandler.SchemeName);
        }

        await db.SaveChangesAsync(Stop);
        await LockAndUnlockWallsAsync();
    }

    /// <summary>Phones that have joined, one that is forgotten, and a board that phones may join.</summary>
    public async Task AddPhonesAsync()
    {
        Program.Services.GetRequiredService<OpenJoins>().Open(Board);
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        await db.StaffPhones.ExecuteDeleteAsync(Stop);
        foreach (var (name, slug) in new[] { ("phone", "ytterskogen"), ("otherPhone", "vei"), ("phoneForgotten", "ytterskogen") })
        {
            var secret = _phoneSecrets[name] = WallSecret.New();
            var phone = StaffPhone.Join(await Program.BoardIdAsync(slug), WallSecret.Hash(secret), IsoWeek.Of(LocalTime.DayInNorway(TimeProvider.System.GetUtcNow())));
            if (name != "phoneForgotten")
                db.Add(phone);
            _principals[name] = new StaffPhoneClaims(phone.Id).ToPrincipal();
        }

        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Has each screen as its name says, whatever has been done: also the other board's may do all that a screen may.</summary>
    public async Task LockAndUnlockWallsAsync()
    {
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        await db.WallDevices.ExecuteUpdateAsync(w => w.SetProperty(x => x.UnlockedUntil, (DateTimeOffset?)null).SetProperty(x => x.WrongPins, 0).SetProperty(x => x.PinsFrom, (DateTimeOffset?)null), Stop);
        await db.WallDevices.Where(w => w.Name == "wallUnlocked" || w.Name == "otherWall" || w.Name == "wallRevoked")
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.UnlockedUntil, TimeProvider.System.GetUtcNow() + WallDevice.UnlockedFor), Stop);
    }
}
