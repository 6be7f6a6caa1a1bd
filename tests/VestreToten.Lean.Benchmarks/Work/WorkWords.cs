namespace VestreToten.Lean.Benchmarks.Work;

/// <summary>Words as people write them: a few in nearly every text, most in very few. The same ones at every run.</summary>
internal sealed class WorkWords(Random random)
{
    /// <summary>In about every second text.</summary>
    public const string Common = "rapport";

    /// <summary>In every thousandth.</summary>
    public const string Rare = "sykkelpumpe";

    private static readonly string[] Small =
        ["vi", "og", "det", "er", "på", "å", "som", "til", "ikke", "med", "for", "av", "den", "har", "når", "etter", "der", "alle", "må", "kan"];

    private static readonly string[] Fronts =
        ["medisin", "nøkkel", "bleie", "vakt", "mat", "tøy", "senge", "klasse", "lese", "bil", "verktøy", "snø", "post", "skjema", "møte",
         "dusj", "løfte", "kveld", "morgen", "helge", "vikar", "foreldre", "skole", "gang", "kjøkken", "hjemme", "tele", "data", "sår", "tur"];

    private static readonly string[] Backs =
        ["skap", "rom", "liste", "runde", "plan", "belte", "lager", "perm", "tavle", "vogn", "plass", "skilt", "rutine", "bytte", "kasse",
         "melding", "bestilling", "oversikt", "hjelp", "tid", "dør", "hylle", "nummer", "leting", "ordning", "mangel", "kurs", "kø", "pause", "vask"];

    private static readonly string[] All = [.. Fronts.SelectMany(front => Backs.Select(back => front + back))];

    /// <summary>So many words, with the common and the rare one where they belong.</summary>
    public string Text(int number, int words)
    {
        var text = Enumerable.Range(0, words).Select(_ => random.Next(2) == 0 ? Small[random.Next(Small.Length)] : Seldom()).ToList();
        if (random.Next(2) == 0)
            text.Insert(random.Next(words), Common);
        if (number % 1000 == 0)
            text.Insert(random.Next(words), Rare);
        return string.Join(' ', text);
    }

    // The cube makes the front of the list many times as usual as its end.
    private string Seldom() => All[(int)(All.Length * Math.Pow(random.NextDouble(), 3))];
}
