using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>What was posted: a ball for each goal, or what is wrong with it.</summary>
/// <param name="Balls">The balls that could be read; null where one lacks.</param>
/// <param name="Fault">What is wrong, or none.</param>
/// <param name="Sequence">The form's number.</param>
public sealed record BallotForm(IReadOnlyList<BallColour?> Balls, BallotFault Fault, uint Sequence)
{
    /// <summary>The hidden field that binds the form to phone and round.</summary>
    public const string BindingField = "form";

    private static readonly string[] GoalFields =
        [.. Enumerable.Range(1, WellbeingGoal.MaxActive).Select(n => string.Create(CultureInfo.InvariantCulture, $"goal-{n}"))];

    /// <summary>The name of a goal's three buttons, by its place from 1.</summary>
    public static string GoalField(int number) => GoalFields[number - 1];

    /// <summary>An empty form for so many goals.</summary>
    public static BallotForm Empty(int goals, BallotFault fault = BallotFault.None) => new(new BallColour?[goals], fault, 0);

    /// <summary>The same form with every ball taken out.</summary>
    internal BallotForm WithoutBalls() => this with { Balls = new BallColour?[Balls.Count] };

    /// <summary>The hidden field's text for a phone's newest form.</summary>
    internal static string Bind(RoundKeys keys, PhoneToken token)
    {
        var marks = keys.Marks(token.Secret);
        var text = string.Create(CultureInfo.InvariantCulture, $"{Base64Url.EncodeToString(marks.Binding)}.{token.Forms}");
        marks.Overwrite();
        return text;
    }

    /// <summary>Reads a posted form.</summary>
    /// <param name="form">What was posted.</param>
    /// <param name="goals">How many goals the round has.</param>
    /// <param name="binding">What this phone's forms carry; null where the phone came without its cookie.</param>
    internal static BallotForm Read(IFormCollection form, int goals, byte[]? binding)
    {
        var balls = new BallColour?[goals];
        var posted = 0;
        var isForeign = false;
        for (var i = 0; i < goals; i++)
        {
            var value = form[GoalFields[i]];
            balls[i] = value.Count == 1 ? Colour(value[0]) : null;
            posted += value.Count > 0 ? 1 : 0;
            isForeign |= value.Count > 1 || (value.Count == 1 && balls[i] is null);
        }

        isForeign |= form.Keys.Count(key => key.StartsWith("goal-", StringComparison.OrdinalIgnoreCase)) != posted;
        var sequence = binding is null ? null : SequenceOf(form[BindingField], binding);
        var fault = binding is null ? BallotFault.CookieLost
            : sequence is null ? BallotFault.NotThisForm
            : isForeign ? BallotFault.NotInThisRound
            : balls.Contains(null) ? BallotFault.Incomplete
            : BallotFault.None;
        return new BallotForm(balls, fault, sequence ?? 0);
    }

    private static BallColour? Colour(string? value) => value switch
    {
        "green" => BallColour.Green,
        "pink" => BallColour.Pink,
        "red" => BallColour.Red,
        _ => null,
    };

    /// <summary>The form's number, where it carries this phone's binding. The number is the phone's own affair: it orders nobody else's forms.</summary>
    private static uint? SequenceOf(string? field, byte[] binding)
    {
        Span<byte> posted = stackalloc byte[RoundKeys.TagLength];
        return field is { Length: < 40 } && field.IndexOf('.') is var dot && dot >= 0
            && PhoneToken.TryDecode(field.AsSpan(0, dot), posted)
            && uint.TryParse(field.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && CryptographicOperations.FixedTimeEquals(posted, binding)
            ? sequence
            : null;
    }
}
