using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed class ImprovementAdditionTests
{
    private static readonly DateTimeOffset Now = Calendar.TuesdayMorning.AddDays(3);
    private readonly Improvement _improvement = SomeImprovements.New();

    [Fact]
    public void A_comment_is_kept_with_or_without_a_name()
    {
        _improvement.Comment("Bra!\nPrøv det", " Kari ", Now);
        _improvement.Comment("Enig", null, Now.AddMinutes(1));

        Assert.Equal([("Bra!\nPrøv det", "Kari"), ("Enig", null)], _improvement.Comments.Select(c => (c.Text, c.Name)));
        Assert.Equal(2, _improvement.CommentCount);
        Rule.IsBroken("improvements.comment", () => _improvement.Comment(" ", null, Now));
    }

    [Fact]
    public void There_is_room_for_six_photos()
    {
        for (var i = 0; i < Improvement.MaxPhotos; i++)
            _improvement.AddPhoto(SomeImprovements.Photo(), Now);

        Rule.IsBroken("improvements.too-many-photos", () => _improvement.AddPhoto(SomeImprovements.Photo(), Now));

        _improvement.RemovePhoto(_improvement.Photos[0], Now);
        _improvement.AddPhoto(SomeImprovements.Photo(PhotoKind.After), Now);
        Assert.Equal(6, _improvement.PhotoCount);
        Assert.Equal((ImprovementEventKind.PhotoAdded, "After"), (_improvement.Events[^1].Kind, _improvement.Events[^1].To));
    }

    [Fact]
    public void A_photo_that_is_not_there_cannot_be_removed() =>
        Rule.IsBroken("improvements.no-such-photo", () => _improvement.RemovePhoto(SomeImprovements.Photo(), Now));

    [Theory]
    [InlineData("abc", 1, 10, 10, 10)]
    [InlineData(null, 3, 10, 10, 10)]
    [InlineData(null, 1, 0, 10, 10)]
    [InlineData(null, 1, 10, -1, 10)]
    [InlineData(null, 1, 10, 10, 0)]
    [InlineData("../../../../../../../../../../../../../../../../../../etc/passwd", 1, 10, 10, 10)]
    public void What_cannot_be_a_photo_is_refused(string? hash, int kind, int width, int height, int bytes) =>
        Rule.IsBroken(
            "improvements.photo",
            () => ImprovementPhoto.Of(hash ?? SomeImprovements.Hash, (PhotoKind)kind, width, height, bytes, Now));

    [Fact]
    public void A_hash_is_kept_in_lower_case() =>
        Assert.Equal(SomeImprovements.Hash, ImprovementPhoto.Of(SomeImprovements.Hash.ToUpperInvariant(), PhotoKind.After, 1, 1, 1, Now).Hash);
}
