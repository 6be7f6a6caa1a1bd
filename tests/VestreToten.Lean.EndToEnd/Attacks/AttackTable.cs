namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>Every attack and bad input that must be answered, by number, and those that are answered elsewhere.</summary>
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
        [45] = "a sign-in answer of another issuer or for another program, too old, or signed by nobody",
        [46] = "a sign-in answer used twice, or in a browser that did not ask",
        [47] = "a flood of forged sign-in answers",
        [48] = "a forged, used or foreign logout token",
        [49] = "an invitation used twice, or by several at once",
        [50] = "an invitation that has expired or been withdrawn",
        [51] = "an invitation opened where somebody else has signed in",
        [52] = "guessing at a PIN",
        [53] = "a wall that has been disconnected",
        [54] = "guessing at a slip",
        [55] = "the last administrator pushed out",
        [56] = "guessing at codes of the app, and going past it by a new password",
        [57] = "a passkey of another address, and a request sent again",
    };

    /// <summary>
    /// What is answered in VestreToten.Lean.Tests: over the network, against the program in the tests' own process, with a
    /// provider, a clock or an authenticator of their own.
    /// </summary>
    public static IReadOnlyDictionary<int, (string File, string Fact)> Inside { get; } = new Dictionary<int, (string, string)>
    {
        [43] = ("Accounts/Oidc/ProviderSignInTests", "The_same_e_mail_address_makes_nobody_the_same_person"),
        [44] = ("Accounts/Oidc/ProviderAttackTests", "An_answer_is_good_once_and_in_the_browser_that_asked"),
        [45] = ("Accounts/Oidc/ProviderAttackTests", "A_token_that_is_not_the_provider_s_lets_nobody_in"),
        [46] = ("Accounts/Oidc/ProviderAttackTests", "An_answer_is_good_once_and_in_the_browser_that_asked"),
        [47] = ("Accounts/Oidc/ProviderAttackTests", "A_flood_of_forged_answers_is_held_back_and_a_real_one_comes_through"),
        [48] = ("Accounts/Oidc/ProviderLogoutTests", "A_logout_token_that_is_forged_foreign_old_or_used_ends_nothing"),
        [49] = ("Accounts/Links/LinkTests", "Somebody_else_who_has_signed_in_is_asked_first_and_two_presses_make_one_account"),
        [50] = ("Accounts/Links/LinkTests", "Expired_withdrawn_disabled_and_made_up_links_each_say_kindly_why_they_open_nothing"),
        [51] = ("Accounts/Links/LinkTests", "Somebody_else_who_has_signed_in_is_asked_first_and_two_presses_make_one_account"),
        [52] = ("Boards/Walls/UnlockTests", "After_five_wrong_ones_the_right_one_waits_as_well"),
        [53] = ("Boards/Walls/PairingTests", "One_that_is_disconnected_is_told_so_and_can_be_paired_again"),
        [54] = ("Boards/Slips/SlipTests", "A_slip_that_is_guessed_of_another_round_or_replaced_says_so_and_gives_nothing"),
        [55] = ("Administration/People/PeopleTests", "The_last_administrator_is_neither_disabled_nor_deleted_nor_stripped"),
        [56] = ("Accounts/TwoFactor/CodeTests", "Wrong_codes_are_limited_and_a_new_password_by_letter_does_not_go_past_the_app"),
        [57] = ("Accounts/Passkeys/PasskeyTests", "What_was_signed_works_once_for_its_own_challenge_and_at_its_own_address"),
    };
}
