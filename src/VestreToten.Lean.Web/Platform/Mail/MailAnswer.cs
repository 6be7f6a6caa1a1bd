namespace VestreToten.Lean.Web.Platform.Mail;

/// <summary>What became of a letter at the mail server.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Number">The server's number, as 550; null where it gave none.</param>
internal readonly record struct MailAnswer(MailOutcome Outcome, int? Number);
