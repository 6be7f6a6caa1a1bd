using System.Security.Cryptography;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class KeyFolderTests
{
    [Fact]
    public void A_destroyed_key_is_overwritten_before_its_name_goes()
    {
        var keys = new KeyFolder(Folder);
        var (name, key) = keys.Create();
        // A second name for the same bytes on disk: it shows what the first name left behind.
        var witness = Path.Combine(_parent, "witness");
        Link(Path.Combine(Folder, name), witness);
        Assert.Equal(key, File.ReadAllBytes(witness));

        keys.Destroy(name);

        Assert.Empty(keys.Names());
        Assert.Null(keys.Read(name));
        Assert.Equal(new byte[RoundKeys.HalfLength], File.ReadAllBytes(witness));
    }

    [Fact]
    public void Destroying_what_is_gone_or_has_no_name_does_nothing()
    {
        var keys = new KeyFolder(Folder);
        var (name, _) = keys.Create();

        keys.Destroy("");
        keys.Destroy(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

        Assert.Equal(name, Assert.Single(keys.Names()));
    }

    [Fact]
    public void A_key_that_is_too_short_is_a_lost_one_and_one_that_cannot_be_opened_is_not()
    {
        var keys = new KeyFolder(Folder);
        var (name, _) = keys.Create();
        using (File.Open(Path.Combine(Folder, name), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Assert.ThrowsAny<IOException>(() => keys.Read(name));

        File.WriteAllBytes(Path.Combine(Folder, name), new byte[31]);

        Assert.Null(keys.Read(name));
    }

    [Fact]
    public void A_name_cannot_lead_out_of_the_folder()
    {
        var keys = new KeyFolder(Folder);
        keys.Create();
        var outside = Path.Combine(_parent, "outside");
        File.WriteAllBytes(outside, new byte[32]);

        keys.Destroy("../outside");

        Assert.True(File.Exists(outside));
        Assert.Null(keys.Read("../outside"));
    }

    [Fact]
    public void Where_there_is_no_folder_there_are_no_keys() => Assert.Empty(new KeyFolder(Folder).Names());

    private static void Link(string existing, string name)
    {
        using var link = System.Diagnostics.Process.Start("ln", [existing, name]);
        link.WaitForExit();
        Assert.Equal(0, link.ExitCode);
    }
}
