using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>A field of the form of a service goal.</summary>
public enum AimField
{
    Text,
    Measure,
    Baseline,
    Target,
    By,
}

/// <summary>What is wrong with a field: a key in the texts, and the limit it speaks of.</summary>
public sealed record AimFieldFault(string Key, int Limit = 0);

/// <summary>The form of a service goal as it was typed, right or wrong.</summary>
public sealed record AimTyped
{
    public string Text { get; set; } = "";

    public string Measure { get; set; } = "";

    public string Baseline { get; set; } = "";

    public string Target { get; set; } = "";

    /// <summary>Which way is better; null to follow from the figures.</summary>
    public GoalDirection? Direction { get; set; }

    public TypedDay By { get; set; } = TypedDay.None;

    /// <summary>A goal to be typed over.</summary>
    public static AimTyped From(ServiceGoalAim aim, CultureInfo culture) => aim.IsMeasured()
        ? new AimTyped
        {
            Text = aim.Text ?? "", Measure = aim.Measure ?? "", Baseline = GoalNumber.Write(aim.Baseline, culture),
            Target = GoalNumber.Write(aim.Target, culture), Direction = aim.Direction, By = TypedDay.Of(aim.By, culture),
        }
        : new AimTyped { Text = aim.Text ?? "" };

    /// <summary>Reads the form. No measure and no figures at all is fine: the meeting finds them.</summary>
    /// <param name="culture">The reader's language.</param>
    /// <param name="earliest">The first day that it can be reached by; null where the day that is past already stands.</param>
    public (ServiceGoalAim? Aim, IReadOnlyDictionary<AimField, AimFieldFault> Faults) Read(CultureInfo culture, DateOnly? earliest)
    {
        var faults = new Dictionary<AimField, AimFieldFault>();
        var text = GoalText.Check(Text);
        if (text != TextFault.None)
            faults[AimField.Text] = new AimFieldFault("Text." + text, text == TextFault.TooShort ? GoalText.Shortest : GoalText.MaxLength);
        if (By.IsUnreadable)
            // Its field says itself what is wrong.
            faults[AimField.By] = new AimFieldFault("By");
        else if (By.Day < earliest)
            faults[AimField.By] = new AimFieldFault("By.TooEarly");
        if (string.IsNullOrWhiteSpace(Measure + Baseline + Target))
            return faults.Count > 0 ? (null, faults) : (Unmeasured.Aim(Text), faults);
        var measure = PlainText.Check(PlainText.OneLine(Measure), 1, ServiceGoalAim.MaxMeasureLength);
        if (measure != TextFault.None)
            faults[AimField.Measure] = new AimFieldFault("Measure." + measure, ServiceGoalAim.MaxMeasureLength);
        var baseline = Number(AimField.Baseline, Baseline);
        var target = Number(AimField.Target, Target);
        if (faults.Count > 0)
            return (null, faults);
        var direction = Direction ?? (target < baseline ? GoalDirection.Down : GoalDirection.Up);
        var aim = new ServiceGoalAim(Text, Measure, baseline, target, direction, By.Day);
        if (aim.Check() == AimFault.None)
            return (aim, faults);
        faults[AimField.Target] = new AimFieldFault("Target.IsWorse");
        return (null, faults);

        decimal Number(AimField field, string typed)
        {
            var fault = GoalNumber.TryRead(typed, Measure, culture, out var number);
            if (fault != NumberFault.None)
                faults[field] = new AimFieldFault("Number." + fault);
            return number;
        }
    }
}
