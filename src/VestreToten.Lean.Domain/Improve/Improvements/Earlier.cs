using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>How an improvement was before its newest change that can be taken back; only what that change touched.</summary>
internal sealed record Earlier(ImprovementEventKind Change)
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // It is never part of a page: æ, ø and å need not become six characters each.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public ImprovementState? State { get; init; }

    public DateTimeOffset? StateSince { get; init; }

    public DateTimeOffset? Ended { get; init; }

    public string? DeclineReason { get; init; }

    public string? Owner { get; init; }

    public DateOnly? Due { get; init; }

    public Effort? Effort { get; init; }

    public Effect? Effect { get; init; }

    public ImprovementKind? Kind { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Whys { get; init; }

    public A3Sheet? A3 { get; init; }

    public string Store() => JsonSerializer.Serialize(this, Compact);

    public static Earlier Read(string stored) => JsonSerializer.Deserialize<Earlier>(stored, Compact)!;
}
