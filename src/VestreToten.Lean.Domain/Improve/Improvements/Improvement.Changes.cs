using System.Globalization;

namespace VestreToten.Lean.Domain.Improve.Improvements;

public sealed partial class Improvement
{
    /// <summary>Gives it other words or another kind. The same changes nothing.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.kind</c>, <c>improvements.title</c>, <c>improvements.text</c>.</exception>
    public void Edit(ImprovementKind kind, string title, string? text, DateTimeOffset now, int? meetingId = null)
    {
        var (words, rest) = (ImprovementTexts.Title.From(title), ImprovementTexts.Text.From(text));
        var before = (Kind, Title, Text);
        if (before == (Known(kind), words, rest))
            return;
        Remember(Words());
        (Kind, Title, Text) = (kind, words, rest);
        if (before.Title != words)
            Record(ImprovementEventKind.Renamed, before.Title, words, now, meetingId);
        else
            Record(ImprovementEventKind.Edited, null, before.Text != rest ? "text" : "kind", now, meetingId);
    }

    /// <summary>Answers the five whys anew; none puts them away. The same changes nothing.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.whys</c>, <c>improvements.why</c>.</exception>
    public void AnswerWhys(IReadOnlyList<string?> answers, DateTimeOffset now, int? meetingId = null)
    {
        var whys = FiveWhys.From(answers);
        if (Equals(whys, Whys))
            return;
        Remember(Words());
        Whys = whys;
        Record(ImprovementEventKind.Edited, null, "whys", now, meetingId);
    }

    /// <summary>Fills the sheet in anew; an empty one is put away. The same changes nothing.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.a3</c>.</exception>
    public void FillA3(A3Sheet sheet, DateTimeOffset now, int? meetingId = null)
    {
        var a3 = A3Sheet.From(sheet);
        if (a3 == A3)
            return;
        Remember(Words());
        A3 = a3;
        Record(ImprovementEventKind.Edited, null, "a3", now, meetingId);
    }

    /// <summary>Somebody takes it, or nobody has it any more. The same name changes nothing.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.name</c>.</exception>
    public void SetOwner(string? name, DateTimeOffset now, int? meetingId = null)
    {
        var (from, to) = (Owner, ImprovementTexts.Name.OrNull(name));
        if (from == to)
            return;
        Remember(new Earlier(ImprovementEventKind.OwnerChanged) { Owner = from });
        Owner = to;
        Record(ImprovementEventKind.OwnerChanged, from, to, now, meetingId);
    }

    /// <summary>Sets the day it is to be finished, or none. The same day changes nothing, however long ago it was.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.due</c>: <see cref="DueDate.Check"/> was not asked first.</exception>
    public void SetDue(DateOnly? day, DateTimeOffset now, int? meetingId = null)
    {
        var from = Due;
        if (from == day)
            return;
        if (DueDate.Check(day, now.DayInNorway()) != DateFault.None)
            throw new RuleViolationException("improvements.due");
        Remember(new Earlier(ImprovementEventKind.DueChanged) { Due = from });
        Due = day;
        Record(ImprovementEventKind.DueChanged, Day(from), Day(day), now, meetingId);
    }

    /// <summary>Places it in the matrix, or takes it out with two nulls. The same place changes nothing.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.place</c>: only one of the two was said.</exception>
    public void PlaceAt(Effort? effort, Effect? effect, DateTimeOffset now, int? meetingId = null)
    {
        var (from, to) = (Pick, PickMatrix.Of(effort, effect));
        if (to is null && (effort ?? (object?)effect) is not null)
            throw new RuleViolationException("improvements.place");
        if (from == to)
            return;
        Remember(new Earlier(ImprovementEventKind.Placed) { Effort = Effort, Effect = Effect });
        (Effort, Effect) = (effort, effect);
        Record(ImprovementEventKind.Placed, from?.ToString(), to?.ToString(), now, meetingId);
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private Earlier Words() =>
        new(ImprovementEventKind.Edited) { Kind = Kind, Title = Title, Text = Text, Whys = Whys?.ToString(), A3 = A3 };
}
