using VestreToten.Lean.Data;

namespace VestreToten.Lean.Tests.Support;

/// <summary>
/// Lets every statement on a table succeed and the commit fail: a trigger adds a row that refers to nothing, through a
/// reference that is only asked for at the commit. So a test sees who believes a write before it is durable.
/// </summary>
internal static class CommitTrap
{
    public static async Task SetAsync(this VotingFixture room, DatabaseProvider provider, string table)
    {
        await room.ExecuteAsync(
            "CREATE TABLE \"Trap\" (\"Nothing\" integer NOT NULL REFERENCES \"BallRounds\" (\"Id\") DEFERRABLE INITIALLY DEFERRED)");
        if (provider == DatabaseProvider.Sqlite)
        {
            await room.ExecuteAsync($"CREATE TRIGGER \"TrapRow\" AFTER INSERT ON \"{table}\" BEGIN INSERT INTO \"Trap\" VALUES (-1); END");
            return;
        }

        await room.ExecuteAsync(
            "CREATE FUNCTION trap_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO \"Trap\" VALUES (-1); RETURN NEW; END $$");
        await room.ExecuteAsync($"CREATE TRIGGER \"TrapRow\" AFTER INSERT ON \"{table}\" FOR EACH ROW EXECUTE FUNCTION trap_row()");
    }

    public static Task LiftAsync(this VotingFixture room, DatabaseProvider provider, string table) =>
        room.ExecuteAsync(provider == DatabaseProvider.Sqlite ? "DROP TRIGGER \"TrapRow\"" : $"DROP TRIGGER \"TrapRow\" ON \"{table}\"");
}
