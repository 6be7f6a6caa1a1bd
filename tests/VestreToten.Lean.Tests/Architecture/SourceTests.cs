using System.Text.RegularExpressions;
using VestreToten.Lean.Tests.Platform.Localization;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>What is held of the text of every source file, for no compiled type shows it.</summary>
public sealed partial class SourceTests
{
    private const int MaxLines = 200;

    private static readonly (string Path, string Text)[] Files =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor" && !Elsewhere().IsMatch(path))
            .Select(path => (Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path))),
    ];

    [Fact]
    public void No_file_is_longer_than_two_hundred_lines()
    {
        Assert.True(Files.Length > 500, "The sources were not found.");

        Assert.DoesNotContain(Files, file => file.Text.AsSpan().Count('\n') > MaxLines);
    }

    [Theory]
    [InlineData(".cs")]
    [InlineData(".razor")]
    public void Nine_files_of_ten_have_no_more_than_ninety_lines(string extension)
    {
        var lengths = Files.Where(file => Path.GetExtension(file.Path) == extension).Select(file => file.Text.AsSpan().Count('\n')).Order().ToList();
        Assert.InRange(lengths[lengths.Count * 9 / 10], 1, 90);
    }

    [Fact]
    public void No_local_and_no_parameter_uses_a_word_of_our_own_either() => Assert.Empty(Files.SelectMany(file =>
        Identifier().Matches(Words().Replace(file.Text, "")).Select(name => name.Value).Where(NamingTests.IsOwnWord).Select(name => $"{file.Path}: {name}")));

    [Fact]
    public void No_key_of_a_text_does_so()
    {
        var keys = TextFiles.Of("nb").SelectMany(text => text.Key.Split('.')).Distinct().ToList();
        Assert.True(keys.Count > 500, "The texts were not found.");
        Assert.DoesNotContain(keys, NamingTests.IsOwnWord);
    }

    [Theory]
    [InlineData("UsualPort", true)]
    [InlineData("usualPort", true)]
    [InlineData("mostSide", true)]
    [InlineData("IsMostGreen", true)]
    [InlineData("apiWish", true)]
    [InlineData("MailTrouble", true)]
    [InlineData("almostGreen", false)]
    [InlineData("Most", false)]
    [InlineData("wishes", false)]
    public void A_word_of_our_own_is_found_at_the_beginning_of_a_part(string name, bool isOwn) => Assert.Equal(isOwn, NamingTests.IsOwnWord(name));

    [GeneratedRegex(@"[\\/](bin|obj|Migrations)[\\/]")]
    private static partial Regex Elsewhere();

    /// <summary>Comments, and what stands between quotation marks.</summary>
    [GeneratedRegex("""
        \"{3}[\s\S]*?\"{3}|"(?:\\.|[^"\\\n])*"|//[^\n]*|@\*[\s\S]*?\*@|<!--[\s\S]*?-->
        """)]
    private static partial Regex Words();

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*")]
    private static partial Regex Identifier();
}
