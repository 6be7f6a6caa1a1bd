using System.Globalization;

namespace VestreToten.Lean.Web.Platform.Localization;

/// <summary>A culture for the code until it is disposed; then the one before comes back.</summary>
internal readonly struct CultureScope : IDisposable
{
    private readonly CultureInfo _before;
    private readonly CultureInfo _beforeUi;

    private CultureScope(CultureInfo culture, CultureInfo texts)
    {
        (_before, _beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, texts);
    }

    /// <summary>Texts, numbers and days of one language.</summary>
    public static CultureScope Of(CultureInfo culture) => new(culture, culture);

    /// <summary>
    /// Texts in the reader's language, numbers and days as programs read them: for packages that write a format for programs
    /// and do not say by themselves for which culture. In Norwegian a negative number begins with U+2212.
    /// </summary>
    public static CultureScope Invariant() => new(CultureInfo.InvariantCulture, CultureInfo.CurrentUICulture);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_before, _beforeUi);
}
