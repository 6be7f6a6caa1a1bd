namespace VestreToten.Lean.Domain;

/// <summary>
/// A rule of the domain was about to be broken by the program itself: the caller should have asked first.
/// Carries a key, never a sentence: the wording lives in the resources.
/// </summary>
/// <param name="key">The rule's key, as in <c>goals.too-many-active</c>.</param>
public sealed class RuleViolationException(string key) : Exception(key)
{
    public string Key => Message;
}
