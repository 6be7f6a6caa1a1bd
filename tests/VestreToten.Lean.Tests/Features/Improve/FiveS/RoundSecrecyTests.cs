using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Features.Improve.Photos;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Improve.FiveS;

/// <summary>Rounds by phones that carry every cookie there is: byte for byte, nothing that is left joins one to a phone or a person.</summary>
public sealed class RoundSecrecyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_on_disk_joins_a_round_to_a_phone()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var zone = await program.AddZoneAsync();
        List<byte[]> phones = [];
        for (var i = 0; i < 5; i++)
        {
            using var phone = program.Browser();
            foreach (var cookie in (string[])["min-tavle", "ball-1", "kjent", "skjerm"])
            {
                var secret = Convert.ToHexString(Guid.NewGuid().ToByteArray());
                phone.Bring(cookie, secret);
                phones.Add(Encoding.ASCII.GetBytes(secret));
            }

            var page = await phone.OpenAsync(RoundPhone.PathOf(zone));
            // Each says something else, so that each is a round of its own.
            var answer = await phone.PostAsync(RoundPhone.PathOf(zone), RoundPhone.Filled(page, zone, [i % 2 == 0 ? "action" : "ok"], SomePhotos.Jpeg(200 + i, 150)));
            Assert.Equal(303, answer.Status);
            phones.Add(Encoding.ASCII.GetBytes(page.Token));
            phones.Add(Encoding.ASCII.GetBytes(phone.Cookie("skjema")!));
        }

        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(5, await db.ZoneRounds.CountAsync(Stop));
        var folder = Path.GetDirectoryName(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)!;
        // What is looked for is found where it is: the zone's own key.
        Assert.NotEmpty(RawFiles.Find(folder, [Encoding.ASCII.GetBytes(zone.Key)]));
        Assert.Empty(RawFiles.Find(folder, phones));
    }

    [Fact]
    public async Task Somebody_who_has_signed_in_leaves_no_more_than_a_stranger_and_no_hour()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var zone = await program.AddZoneAsync();
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        using var leader = await program.SignedInAsync();
        var audited = await db.AuditEntries.CountAsync(Stop);
        Assert.Equal(303, (await leader.WalkAsync(zone, ["action"], SomePhotos.Jpeg())).Status);
        Assert.Equal(audited, await db.AuditEntries.CountAsync(Stop));

        var card = await db.Improvements.Include(i => i.Events).Include(i => i.Photos).SingleAsync(Stop);
        Assert.Null(card.ProposedBy);
        var midnight = LocalTime.At(LocalTime.DayInNorway(TimeProvider.System.GetUtcNow()), TimeOnly.MinValue);
        Assert.All(card.Events.Select(e => e.At).Concat(card.Photos.Select(p => p.At)).Append(card.Created).Append(card.Changed), at => Assert.Equal(midnight, at));
    }

    [Fact]
    public async Task No_column_of_a_zone_can_hold_an_hour_an_account_or_a_phone()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        string[] columns = [];
        foreach (var table in (string[])["Zones", "AgreedPoints", "ZoneRounds", "ZoneAnswers", "ZonePhotos", "RedTags"])
            columns = [.. columns, .. (await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM pragma_table_info({table})").ToListAsync(Stop)).Select(c => table + "." + c)];
        Assert.Equal(
            [
                "AgreedPoints.Id", "AgreedPoints.IsActive", "AgreedPoints.Order", "AgreedPoints.Step", "AgreedPoints.Text", "AgreedPoints.ZoneId",
                "RedTags.DecideBy", "RedTags.DecidedOn", "RedTags.Decision", "RedTags.Id", "RedTags.PhotoId", "RedTags.Thought", "RedTags.What", "RedTags.ZoneId",
                "ZoneAnswers.ImprovementId", "ZoneAnswers.Mark", "ZoneAnswers.PointId", "ZoneAnswers.RoundId", "ZoneAnswers.Text",
                "ZonePhotos.Bytes", "ZonePhotos.Hash", "ZonePhotos.Height", "ZonePhotos.Id", "ZonePhotos.Kind", "ZonePhotos.Week", "ZonePhotos.Width", "ZonePhotos.ZoneId",
                "ZoneRounds.Id", "ZoneRounds.Number", "ZoneRounds.SkipReason", "ZoneRounds.Week", "ZoneRounds.ZoneId",
                "Zones.BoardId", "Zones.ClosedOn", "Zones.DueWeek", "Zones.Id", "Zones.Key", "Zones.Kind", "Zones.LastWeek", "Zones.Name", "Zones.Rhythm", "Zones.RoundCount", "Zones.Version",
            ],
            columns.Order(StringComparer.Ordinal));
    }
}
