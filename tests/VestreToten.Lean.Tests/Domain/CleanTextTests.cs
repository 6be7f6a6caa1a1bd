using System.Globalization;
using CsCheck;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Domain;

/// <summary>What is pasted along with a text, in every kind of field.</summary>
public sealed class CleanTextTests
{
    private static readonly string[] Pieces =
    [
        "a", "å", "a\u030a", "medisin", "Ž", " ", "\n", "\r\n", "\t", "\v", "\u0085", "\u2028", "\u00a0", "\u202f", "\u0002", "\0", "\u001b", "\u007f",
        "\u009f", "\u00ad", "\u034f", "\u061c", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202e", "\u2060", "\u2066", "\u3164", "\ufeff",
        "\ufffc", "\ufffe", "\uffff", "\ufdd0", "\ufe0f", "\u0301", "\u20e3", "1", "“", "”", "«", "’", "–", "👩", "🏽", "♀", "🏴", "\U000E0067", "\U000E007F",
        "שלום", "می", "क्", "ष", "<b>", "=1",
    ];

    // Halves of pairs stand by themselves: an attribute's or an array's text is stored as UTF-8.
    private static readonly Gen<string> Pasted = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char['\ud800', '\udfff'].Select(c => c.ToString()))
        .Array[0, 30].Select(string.Concat);

    [Theory]
    [InlineData("medisin\u0002rommet", "medisinrommet")]
    [InlineData("\ufeffMedisin\u00adrom\u200bmet\u200e", "Medisinrommet")]
    [InlineData("a\u030apen do\u0308r", "åpen dör")]
    [InlineData("én\u00a0linje\u202fog\u2009til", "én linje og til")]
    [InlineData("\u202ebakvendt\u202c", "bakvendt")]
    [InlineData("medi\u200dsin\u200crom", "medisinrom")]
    [InlineData("med\ufe0fisin", "medisin")]
    [InlineData("a\uFFFCb\uFFFEc\uFFFFd\uFDD0", "abcd")]
    [InlineData("“Så bra”, sa ho – «ja» … ’nei’", "“Så bra”, sa ho – «ja» … ’nei’")]
    [InlineData("👩‍👩‍👧‍👦 🧘🏽‍♀️ ❤️‍🔥 1️⃣ ©️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩‍👩‍👧‍👦 🧘🏽‍♀️ ❤️‍🔥 1️⃣ ©️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("\u200fشغف\u200e", "\u200fشغف\u200e")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("क्\u200dष", "क्\u200dष")]
    public void What_cannot_be_seen_goes_and_what_means_something_stays(string pasted, string line) => Assert.Equal(line, PlainText.OneLine(pasted));

    [Fact]
    public void Half_an_emoji_goes() => Assert.Equal("a b", PlainText.OneLine("a\ud83d \ude00b"));

    [Fact]
    public void A_line_ends_at_every_kind_of_break() => Assert.Equal("a\nb\nc\nd\ne", PlainText.Lines("a\vb\r\nc\u2028d\u0085e"));

    [Fact]
    public void Whatever_is_pasted_is_kept_or_is_nothing_and_cleaning_it_again_changes_nothing() => Pasted.Sample(pasted =>
    {
        var line = PlainText.OneLine(pasted);
        Assert.Equal(line, PlainText.OneLine(line));
        Assert.Contains(PlainText.Check(line, 1, 1000), new[] { TextFault.None, TextFault.Empty });
        Assert.True(line.IsNormalized());
        Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\ufeff' or '\u200b' or '\u00ad' or '\ufffe');
        var lines = PlainText.Lines(pasted);
        Assert.Equal(lines, PlainText.Lines(lines));
        Assert.Equal(PlainText.Characters(pasted), PlainText.Characters(PlainText.Characters(pasted)));
    });

    [Fact]
    public void Junk_between_the_letters_changes_no_word_no_number_and_no_day() =>
        Gen.Select(Gen.OneOf("Åpent medisinrom", "12,5", "−3", "3.12.2026"), Gen.OneOf("\u0002", "\u200b", "\u200e", "\ufeff", "\u00ad", "\u2060", "\ufffc"), Gen.Int[0, 16])
            .Sample((text, junk, place) =>
            {
                var nb = CultureInfo.GetCultureInfo("nb-NO");
                var at = Math.Min(place, text.Length);
                var pasted = text.Insert(at, junk).Normalize(System.Text.NormalizationForm.FormD);
                Assert.Equal(text, PlainText.OneLine(pasted));
                Assert.Equal(TypedNumber.Read(text, nb, out var number), TypedNumber.Read(pasted, nb, out var read));
                Assert.Equal(number, read);
                var from = new DateOnly(2026, 11, 29);
                Assert.Equal(Web.Platform.Forms.TypedDay.Read(text, from, nb).Day, Web.Platform.Forms.TypedDay.Read(pasted, from, nb).Day);
            });
}
