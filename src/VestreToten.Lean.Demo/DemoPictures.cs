namespace VestreToten.Lean.Demo;

/// <summary>What the demonstration's zones look like.</summary>
internal static class DemoPictures
{
    private const int Wood = 0xC9A36B, Plank = 0xE4D2B0, Cardboard = 0xC49A6C, Grey = 0xCFC6B4, Blue = 0x8FA9B3, Green = 0x5F8A7C, Label = 0xFFFDF8, Ink = 0x4A4F4D;

    private static readonly int[] Boxes = [Cardboard, Blue, Grey, Green, Label, Blue];

    /// <summary>The shelf as it is agreed to be.</summary>
    public static byte[] TidyShelf() => Shelf().With(picture =>
    {
        for (var row = 0; row < 3; row++)
        {
            for (var i = 0; i < 6; i++)
                Box(picture, 150 + (i * 112), 150 + (row * 170), 96, 96, Boxes[(row + (i / 3)) % Boxes.Length]);
        }
    }).ToBmp();

    /// <summary>The same before anybody had tidied it.</summary>
    public static byte[] MessyShelf() => Shelf(light: 0xD9D3C3).With(picture =>
    {
        foreach (var (x, y, width, height, colour) in new[]
        {
            (150, 186, 150, 60, Cardboard), (260, 120, 120, 66, Cardboard), (470, 150, 70, 96, Grey), (640, 196, 160, 50, Blue), (170, 350, 60, 66, Blue), (232, 330, 60, 86, Blue),
            (430, 340, 150, 76, Cardboard), (600, 372, 90, 44, Grey), (150, 520, 180, 66, Cardboard), (340, 546, 90, 40, Grey), (600, 500, 150, 86, Cardboard),
            (60, 610, 190, 80, Cardboard), (700, 606, 200, 84, Cardboard),
        })
            Box(picture, x, y, width, height, colour);
    }).ToBmp();

    /// <summary>The shelf on the latest round: in order, but for what stands in front of it.</summary>
    public static byte[] ShelfToday() => Shelf(light: 0xCBD0CC).With(picture =>
    {
        for (var row = 0; row < 3; row++)
        {
            for (var i = 0; i < 6 - row; i++)
                Box(picture, 150 + (i * 112), 150 + (row * 170), 96, 96, Boxes[(row + (i / 3)) % Boxes.Length]);
        }

        Box(picture, 650, 560, 230, 140, Cardboard);
    }).ToBmp();

    /// <summary>The room for rinsing: a bench, hooks and a bucket.</summary>
    public static byte[] RinsingRoom() => new DemoPicture().Fill(0, 0, 960, 720, 0xDCE4E2).Fill(0, 600, 960, 120, 0xB9C2BF).With(picture =>
    {
        picture.Fill(120, 380, 720, 40, 0xA9B4B1).Fill(140, 420, 700, 180, 0xEEF1EF).Fill(470, 430, 6, 160, 0xA9B4B1).Fill(300, 300, 20, 80, 0x8A9693).Fill(300, 300, 90, 18, 0x8A9693);
        for (var i = 0; i < 5; i++)
            picture.Fill(170 + (i * 130), 130, 60, 110, i % 2 == 0 ? Blue : Green).Fill(194 + (i * 130), 108, 12, 24, Ink);
    }).ToBmp();

    /// <summary>A folder on a screen, with a few folders in it.</summary>
    public static byte[] Folder() => new DemoPicture().Fill(0, 0, 960, 720, 0xE9ECEA).Fill(60, 60, 840, 600, Label).Fill(60, 60, 840, 56, Green).With(picture =>
    {
        for (var i = 0; i < 6; i++)
            picture.Fill(110, 160 + (i * 78), 54, 40, Plank).Fill(110, 152 + (i * 78), 24, 8, Plank).Fill(190, 170 + (i * 78), 260 + (i * 37 % 120), 18, Ink);
    }).ToBmp();

    /// <summary>A chair on three legs.</summary>
    public static byte[] Chair() => new DemoPicture().Fill(0, 0, 960, 720, 0xDAD5C9).Fill(0, 580, 960, 140, 0xB8B1A2)
        .Fill(380, 140, 24, 460, Ink).Fill(380, 140, 220, 30, Ink).Fill(380, 240, 220, 24, Ink).Fill(380, 380, 260, 36, Blue).Fill(600, 416, 24, 100, Ink).Fill(610, 500, 140, 22, Ink).ToBmp();

    private static DemoPicture Shelf(int light = 0xE2DED2)
    {
        var picture = new DemoPicture().Fill(0, 0, 960, 720, light).Fill(0, 620, 960, 100, 0xC6C0B0);
        picture.Fill(120, 90, 16, 560, Wood).Fill(824, 90, 16, 560, Wood).Fill(472, 90, 16, 560, Wood);
        foreach (var top in new[] { 246, 416, 586 })
            picture.Fill(120, top, 720, 14, Plank);
        return picture;
    }

    private static void Box(DemoPicture picture, int left, int top, int width, int height, int colour) => picture
        .Fill(left - 1, top - 1, width + 2, height + 2, Ink).Fill(left, top, width, height, colour)
        .Fill(left + (width / 4), top + (height / 2), width / 2, height / 5, Label).Fill(left + (width / 3), top + (height / 2) + (height / 12), width / 3, 3, Ink);

    private static DemoPicture With(this DemoPicture picture, Action<DemoPicture> draw)
    {
        draw(picture);
        return picture;
    }
}
