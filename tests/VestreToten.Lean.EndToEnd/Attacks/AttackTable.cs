namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>Every attack and bad input that must be answered, by number, and those for which there is no target yet.</summary>
internal static class AttackTable
{
    public static IReadOnlyDictionary<int, string> All { get; } = new Dictionary<int, string>
    {
        [1] = "another kommune's identifier on every route",
        [2] = "another unit's item",
        [3] = "another unit's photo",
        [4] = "another unit's export",
        [5] = "a wall device on another board",
        [6] = "path traversal and NUL in an address",
        [7] = "files of the program and its repository",
        [8] = "a leader's action without a sign-in",
        [9] = "a leader's action through a member's circuit",
        [10] = "a circuit whose owner has lost the role",
        [11] = "a disabled account",
        [12] = "the cookie of a session that was signed out",
        [13] = "writing from a wall device",
        [14] = "a form without an antiforgery token, or with another's",
        [15] = "a colour or a goal that the round does not have",
        [16] = "a vote of 10 MB",
        [17] = "JSON a thousand levels deep",
        [18] = "a million characters, and NUL",
        [19] = "a week that does not exist",
        [20] = "a forged Host",
        [21] = "SQL in what is typed",
        [22] = "stored script",
        [23] = "a javascript: link",
        [24] = "X-Forwarded-* from anybody",
        [25] = "a returnUrl to another site",
        [26] = "fields that no form has",
        [27] = "line breaks and control characters in the log",
        [28] = "formulas in CSV files",
        [29] = "a vote after the close",
        [30] = "a slip used twice",
        [31] = "a second close",
        [32] = "guessing at the code of a round",
        [33] = "guessing at a pairing code",
        [34] = "guessing at passwords",
        [35] = "SVG and HTML as a photo",
        [36] = "a photo of 60,000 by 60,000 pixels, and other small files that grow when they are decoded",
        [37] = "a photo that ends too early",
        [38] = "the place where a photo was taken",
        [39] = "a circuit from another site",
        [40] = "more circuits than there is room for",
        [41] = "a message of 64 KB on a circuit",
        [42] = "a thousand queued clicks",
        [43] = "an e-mail address from another identity provider",
        [44] = "a sign-in answer with a wrong state, nonce or signature",
    };

    /// <summary>What these attack does not exist yet: the reason, and an address that would exist with it.</summary>
    public static IReadOnlyDictionary<int, (string Reason, string Address)> NoTarget { get; } = new Dictionary<int, (string, string)>
    {
        [43] = ("no provider is set up here; ProviderSignInTests answer it against a real one", "/logg-inn/oidc"),
        [44] = ("no provider is set up here; ProviderAttackTests answer it against a real one", "/logg-inn/oidc"),
    };
}
