using VestreToten.Lean.Web.Features.Operation.Verbs;

namespace VestreToten.Lean.Tests.Features.Operation.Verbs;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("backup /mnt/kopi", "backup /mnt/kopi", "")]
    [InlineData("backup --Lean:DataPath=/srv/tavla /mnt/kopi --json", "backup /mnt/kopi --json", "--Lean:DataPath=/srv/tavla")]
    [InlineData("backup --contentRoot /usr/lib/tavla /mnt/kopi", "backup /mnt/kopi", "--contentRoot /usr/lib/tavla")]
    [InlineData("restore /mnt/kopi.zip --replace --Lean:DataPath /srv/tavla", "restore /mnt/kopi.zip --replace", "--Lean:DataPath /srv/tavla")]
    [InlineData("status --json", "status --json", "")]
    [InlineData("verify --help", "verify --help", "")]
    public void Settings_are_told_from_a_verbs_own_words(string line, string own, string settings)
    {
        var split = CommandLine.Split(line.Split(' '));

        Assert.Equal((own, settings), (string.Join(' ', split.Own), string.Join(' ', split.Settings)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("demo")]
    [InlineData("serve")]
    [InlineData("demo --fresh")]
    [InlineData("--urls http://localhost:5000")]
    [InlineData("unknown")]
    public async Task What_serves_is_no_verb_of_these(string line) => Assert.Null(await CommandLine.TryRunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("verify")]
    [InlineData("restore")]
    [InlineData("restore one two")]
    [InlineData("backup one two")]
    [InlineData("backup --output /mnt/kopi.zip")]
    [InlineData("backup --with-cookie-key")]
    [InlineData("reset-admin")]
    public async Task What_is_missing_or_too_much_is_said_and_nothing_is_done(string line) =>
        Assert.Equal(ExitCode.Wrong, await CommandLine.TryRunAsync(line.Split(' ')));

    [Theory]
    [InlineData("backup")]
    [InlineData("status")]
    [InlineData("doctor")]
    [InlineData("migrate")]
    [InlineData("reset-admin anne@kommune.invalid")]
    public async Task Where_there_is_no_database_none_is_made(string line)
    {
        var folder = Directory.CreateTempSubdirectory("lean verb æøå;-");
        try
        {
            Assert.Equal(ExitCode.NotDone, await CommandLine.TryRunAsync([.. line.Split(' '), "--Lean:DataPath=" + folder.FullName]));
            Assert.Empty(folder.EnumerateFileSystemInfos());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
