using System.Globalization;
using System.Text;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>A letter as plain text: for readers without HTML, with a screen reader, or in a hurry.</summary>
internal static class LetterText
{
    public static string Write(Letter letter)
    {
        var text = new StringBuilder();
        Line(letter.Title);
        Line(new string('=', Math.Min(new StringInfo(letter.Title).LengthInTextElements, 72)));
        Line("");
        Line(letter.Lead);
        foreach (var part in letter.Parts)
        {
            Line("");
            Line(Indent(part.Depth) + part.Unit.Text);
            Line(Indent(part.Depth) + part.Unit.Address);
            foreach (var line in part.Lines)
            {
                Line(Indent(part.Depth) + "- " + line.Text);
                foreach (var item in line.Items)
                    Line(Indent(part.Depth) + "    · " + item);
                if (line.Link is { } link)
                    Line($"{Indent(part.Depth)}    {link.Text}: {link.Address}");
            }
        }

        if (letter.More is { } more)
        {
            Line("");
            Line($"{more.Text}: {more.Address}");
        }

        Line("");
        // RFC 3676 § 4.3: what stands below is not the letter itself.
        Line("-- ");
        Line(letter.Why);
        Line($"{letter.Settings.Text}: {letter.Settings.Address}");
        Line($"{letter.Stop.Text}: {letter.Stop.Address}");
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static string Indent(int depth) => new(' ', 2 * Math.Min(depth, 5));
}
