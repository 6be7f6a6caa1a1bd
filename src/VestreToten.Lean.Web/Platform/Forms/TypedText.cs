using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Platform.Forms;

/// <summary>Names and addresses as they come from a form.</summary>
internal static class TypedText
{
    /// <summary>What is wrong with a tidied name: the database counts code units, a reader graphemes, and both must be few enough.</summary>
    public static TextFault CheckName(string name, int longest) =>
        PlainText.Check(name, 1, longest) is not TextFault.None and var fault ? fault
            : name.Length > longest ? TextFault.TooLong
            : CanBeKept(name) ? TextFault.None
            : TextFault.ControlCharacters;

    /// <summary>Whether databases and Unicode normalisation take the text: no control characters, halves of pairs or U+FFFE.</summary>
    public static bool CanBeKept(string text) =>
        PlainText.Check(text, 0, int.MaxValue / 4) is TextFault.None && !text.Contains('\uFFFE');
}
