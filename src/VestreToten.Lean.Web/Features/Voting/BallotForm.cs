using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using VestreToten.Lean.Domain.Voting;

namespace VestreToten.Lean.Web.Features.Voting;

/// <summary>What was posted: a ball for each goal, or what is wrong with it.</summary>
/// <param name="Balls">The balls that could be read; null where one lacks.</param>
/// <param name="Fault">What is wrong, or none.</param>
/// <param name="Sequence">The form's number.</param>
public sealed record BallotForm(IReadOnlyList<BallColour?> Balls, BallotFault Fault, uint Sequence)
{
    /// <summary>The hidden field that binds the form to phone and round.</summary>
    public const string BindingField = "form";

    /// <summary>The name of a goal's three buttons, by its place from 1.</summary>
    public static string GoalField(int number) => string.Create(CultureInfo.InvariantCulture, $"goal-{number}");

    /// <summary>An empty form for so many goals.</summary>
    public static BallotForm Empty(int goals, BallotFault fault = BallotFault.None) => new(new BallColour?[goals], fault, 0);

    /// <summary>The hidden field's text for a phone's newest form.</summary>
    internal static string Bind(RoundKeys keys, PhoneToken token)
    {
        Span<byte> tag = stackalloc byte[16];
        keys.FormTag(token.Secret, token.Forms, tag);
        return string.Create(CultureInfo.InvariantCulture, $"{Base64Url.EncodeToString(tag)}.{token.Forms}");
    }

    /// <summary>Reads a posted form.</summary>
    internal static BallotForm Read(IFormCollection form, int goals, RoundKeys keys, PhoneToken? token)
    {
        var balls = new BallColour?[goals];
        var isForeign = form.Keys.Any(k => k.StartsWith("goal-", StringComparison.Ordinal) && !IsGoal(k, goals));
        for (var i = 0; i < goals; i++)
        {
            var value = form[GoalField(i + 1)];
            balls[i] = value.Count == 1 ? Colour(value[0]) : null;
            isForeign |= value.Count > 1 || (value.Count == 1 && balls[i] is null);
        }

        var sequence = token is { } phone ? SequenceOf(form[BindingField], keys, phone) : null;
        var fault = token is null ? BallotFault.CookieLost
            : sequence is null ? BallotFault.NotThisForm
            : isForeign ? BallotFault.NotInThisRound
            : balls.Contains(null) ? BallotFault.Incomplete
            : BallotFault.None;
        return new BallotForm(balls, fault, sequence ?? 0);

        static bool IsGoal(string key, int goals) =>
            int.TryParse(key.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= goals && key == GoalField(n);
    }

    private static BallColour? Colour(string? value) => value switch
    {
        "green" => BallColour.Green,
        "pink" => BallColour.Pink,
        "red" => BallColour.Red,
        _ => null,
    };

    private static uint? SequenceOf(string? binding, RoundKeys keys, PhoneToken token)
    {
        Span<byte> posted = stackalloc byte[16], expected = stackalloc byte[16];
        if (binding is not { Length: < 40 } || binding.IndexOf('.') is var dot && dot < 0
            || !PhoneToken.TryDecode(binding.AsSpan(0, dot), posted)
            || !uint.TryParse(binding.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return null;
        }

        keys.FormTag(token.Secret, sequence, expected);
        return CryptographicOperations.FixedTimeEquals(posted, expected) ? sequence : null;
    }
}

/// <summary>What can be wrong with a posted ballot.</summary>
public enum BallotFault
{
    None,

    /// <summary>A goal has no ball.</summary>
    Incomplete,

    /// <summary>A colour or a goal that the round does not have.</summary>
    NotInThisRound,

    /// <summary>The form was not made for this phone and this round.</summary>
    NotThisForm,

    /// <summary>The phone came without its cookie: it cannot be told from a new one.</summary>
    CookieLost,

    /// <summary>Too much, or nothing that can be read as a form.</summary>
    Unreadable,

    /// <summary>Nothing could be written just now.</summary>
    TryAgain,
}
