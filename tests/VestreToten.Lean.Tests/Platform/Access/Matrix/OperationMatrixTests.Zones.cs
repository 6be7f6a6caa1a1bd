namespace VestreToten.Lean.Tests.Platform.Access.Matrix;

public sealed partial class OperationMatrixTests
{
    private static (string Operation, string Allowed)[] OfZones =>
    [
        ("ZoneQueries.ListAsync", Seers),
        ("ZoneQueries.OnWallAsync", Seers),
        ("ZoneQueries.FindAsync", Seers),
        ("ZoneQueries.SourceAsync", Seers),
        ("ZoneQueries.OfMeetingAsync", Seers),
        ("ExportRounds.ExecuteAsync", Workers),
        ("MakeZone.ExecuteAsync", WorkersAndWall),
        ("ChangeZone.ExecuteAsync", WorkersAndWall),
        ("SkipZoneRound.ExecuteAsync", WorkersAndWall),
        ("HangRedTag.ExecuteAsync", WorkersAndWall),
        ("DecideRedTag.ExecuteAsync", WorkersAndWall),
        ("AttachZonePhoto.ExecuteAsync", WorkersAndWall),
        ("RemoveZonePhoto.ExecuteAsync", WorkersAndWall),
        ("RenewZoneKey.ExecuteAsync", Leaders),
        ("CloseZone.ExecuteAsync", WorkersAndWall),
        ("CloseZone.ReopenAsync", WorkersAndWall),
    ];
}
