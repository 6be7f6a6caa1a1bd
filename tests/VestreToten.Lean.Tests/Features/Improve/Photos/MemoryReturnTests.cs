using VestreToten.Lean.Web.Features.Improve.Photos;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

public sealed class MemoryReturnTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Memory_is_given_back_once_when_many_photos_have_come_and_no_more_do()
    {
        using var bench = new PhotoFixture();
        var photo = SomePhotos.Jpeg(4000, 3000);
        var each = photo.Length + (PhotoHeader.BytesPerPixel * 4000L * 3000);
        for (var used = 0L; used < MemoryReturn.Worth; used += each)
        {
            bench.Time.Advance(MemoryReturn.Quiet);
            Assert.Equal(0, bench.Collections);
            await bench.TakenAsync(photo);
        }

        bench.Time.Advance(MemoryReturn.Quiet - Moment);
        Assert.Equal(0, bench.Collections);
        // One more begins the quiet anew.
        await bench.TakenAsync(photo);
        bench.Time.Advance(MemoryReturn.Quiet - Moment);
        Assert.Equal(0, bench.Collections);
        bench.Time.Advance(Moment);
        Assert.Equal(1, bench.Collections);
        bench.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, bench.Collections);
    }
}
