using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class KeyFolderTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("lean-keys-").FullName;

    private string Folder => Path.Combine(_parent, "keys");

    [Fact]
    public void A_key_is_32_random_bytes_in_a_file_of_its_own_and_is_read_again()
    {
        var keys = new KeyFolder(Folder);
        var (name, key) = keys.Create();
        var (other, otherKey) = keys.Create();

        Assert.Equal(RoundKeys.HalfLength, key.Length);
        Assert.NotEqual(key, otherKey);
        Assert.Equal(key, File.ReadAllBytes(Path.Combine(Folder, name)));
        Assert.Equal(key, keys.Read(name));
        Assert.Equal(new[] { name, other }.Order(StringComparer.Ordinal), keys.Names().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_programs_own_user_may_read_it()
    {
        var (name, _) = new KeyFolder(Folder).Create();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(Path.Combine(Folder, name)).UnixFileMode);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(Folder).UnixFileMode);
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
