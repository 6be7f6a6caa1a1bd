using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Boards.Phones;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Meetings.MyBoard;

/// <summary>Does what a button on a phone says. Each use case asks the phone's right itself.</summary>
internal sealed class PressMyBoard(
    SupportGoal support, SupportServiceGoal supportService, ProposeGoal propose, RecordValue record, AssignImprovement assign, CommentImprovement comment,
    NamePhone name, IStringLocalizer<MyBoardTexts> texts, IStringLocalizer<ServiceGoalTexts> numbers)
{
    /// <summary>Null where it is done; else the page's state, with what is wrong.</summary>
    public async Task<MyBoardState?> ExecuteAsync(KnownPhone phone, MyBoardView view, MyBoardPress press, IFormCollection posted, CancellationToken cancellationToken)
    {
        var id = int.TryParse(posted["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var typed = posted["tekst"].ToString();
        var state = new MyBoardState { Press = press, Id = id, Typed = typed };
        var (who, board) = (phone.Who, phone.BoardId);
        switch (press)
        {
            case MyBoardPress.Support or MyBoardPress.Unsupport:
                return Top(state, (await support.ExecuteAsync(who, board, id, phone.Secret, press == MyBoardPress.Support, cancellationToken)).IsDone);
            case MyBoardPress.SupportService:
                return Top(state, (await supportService.ExecuteAsync(who, board, id, phone.Secret, cancellationToken)).IsDone);
            case MyBoardPress.Propose:
                return Describe(state, await propose.ExecuteAsync(who, board, typed, cancellationToken));
            case MyBoardPress.Value:
                return await ValueAsync(state, phone, view, posted["sett"].ToString(), cancellationToken);
            case MyBoardPress.Take or MyBoardPress.Leave:
                return await TakeAsync(state, phone, view, press == MyBoardPress.Take, cancellationToken);
            case MyBoardPress.Comment:
                var said = await comment.ExecuteAsync(who, board, id, typed, phone.Nickname, cancellationToken);
                return said.Outcome.Fault == ImprovementFault.BadText ? Field(state, ImprovementTexts.Comment) : Top(state, said.IsDone);
            case MyBoardPress.Name:
                return StaffPhone.NicknameRule.Check(typed) == TextFault.None
                    ? Top(state, await name.ExecuteAsync(who, typed, cancellationToken))
                    : Field(state, StaffPhone.NicknameRule);
            default:
                return Top(state, isDone: false);
        }
    }

    private async Task<MyBoardState?> ValueAsync(MyBoardState state, KnownPhone phone, MyBoardView view, string seen, CancellationToken cancellationToken)
    {
        var fault = GoalNumber.TryRead(
            state.Typed, view.ServiceGoals.FirstOrDefault(g => g.Id == state.Id)?.Wording.Aim.Measure, CultureInfo.CurrentCulture, out var value);
        if (fault != NumberFault.None)
            return state with { Fault = numbers["Fault.Number." + fault], IsAtField = true };
        var before = decimal.TryParse(seen, NumberStyles.Number, CultureInfo.InvariantCulture, out var stood) ? stood : (decimal?)null;
        return Top(state, (await record.ExecuteAsync(phone.Who, phone.BoardId, state.Id, view.Board.Week, value, before, cancellationToken)).IsDone);
    }

    /// <summary>An improvement is taken by a name: whoever has none is asked for it first, at the card.</summary>
    private async Task<MyBoardState?> TakeAsync(MyBoardState state, KnownPhone phone, MyBoardView view, bool takes, CancellationToken cancellationToken)
    {
        if (view.Waiting.FirstOrDefault(i => i.Id == state.Id) is not { } card)
            return state with { Fault = texts["Taken"] };
        var owner = phone.Nickname ?? state.Typed;
        if (takes && phone.Nickname is null)
        {
            if (PlainText.OneLine(owner).Length == 0)
                return state with { Take = card.Id, Fault = texts["Take.Name.Missing"], IsAtField = true };
            if (StaffPhone.NicknameRule.Check(owner) != TextFault.None)
                return Field(state, StaffPhone.NicknameRule) with { Take = card.Id };
            await name.ExecuteAsync(phone.Who, owner, cancellationToken);
        }

        var answer = await assign.ExecuteAsync(phone.Who, phone.BoardId, card.Id, card.Version, takes ? owner : null, card.Due, cancellationToken);
        return answer.IsDone ? null : state with { Fault = texts["Taken"] };
    }

    private MyBoardState? Describe(MyBoardState state, Outcome<GoalFault> outcome) => outcome.Fault switch
    {
        GoalFault.BadText => state with { Fault = texts["Fault." + GoalText.Check(state.Typed), GoalText.Check(state.Typed) == TextFault.TooShort ? GoalText.Shortest : GoalText.MaxLength], IsAtField = true },
        GoalFault.AlreadyThere => state with { Fault = texts["AlreadyThere"], IsAtField = true },
        _ => Top(state, outcome.IsDone),
    };

    private MyBoardState Field(MyBoardState state, TextRule rule) => state with { Fault = texts["Fault." + rule.Check(state.Typed), rule.MaxLength], IsAtField = true };

    private MyBoardState? Top(MyBoardState state, bool isDone) => isDone ? null : state with { Fault = texts["Gone"] };
}
