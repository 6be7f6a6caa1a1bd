// Cards that can be moved by mouse, finger and keyboard. All of them end in one place: the board's hidden field gets
// "number:version:column" and a change event, and the server does what the card's own menu would have done.
//   mouse   drag a card to a column
//   finger  hold a card for a moment, then drag; a quicker finger scrolls. Where there is nothing to scroll sideways
//           ([data-lift-sideways]) a finger that moves more sideways than up or down lifts the card at once
//   keys    arrows walk from card to card, with Shift they push the card to the next column, Escape lets go of a drag
const hold = 250;
const slack = 8;
let drag = null;
let follow = null;

const boardOf = element => element.closest("[data-improvements]");
const columnsOf = board => [...board.querySelectorAll("[data-column]")];
const columnAt = (x, y) => document.elementFromPoint(x, y)?.closest("[data-column]") ?? null;
const nameOf = card => card.querySelector("[data-open]");

const send = (card, column) => {
  const field = boardOf(card)?.querySelector("[data-moved]");
  if (!field || card.closest("[data-column]") === column)
    return;
  follow = card.dataset.card;
  field.value = `${card.dataset.card}:${card.dataset.version}:${column.dataset.column}`;
  field.dispatchEvent(new Event("change", { bubbles: true }));
};

const mark = column => {
  for (const old of document.querySelectorAll("[data-over]"))
    if (old !== column)
      old.removeAttribute("data-over");
  column?.setAttribute("data-over", "");
};

const lift = () => {
  const box = drag.card.getBoundingClientRect();
  const ghost = drag.card.cloneNode(true);
  ghost.removeAttribute("data-testid");
  ghost.inert = true;
  Object.assign(ghost.style, {
    position: "fixed", left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, margin: 0, zIndex: 1000,
    pointerEvents: "none", boxShadow: "0 .6rem 1.6rem rgb(31 43 41 / .3)", listStyle: "none",
  });
  document.querySelector(".wall")?.append(ghost);
  drag.card.setAttribute("data-dragged", "");
  getSelection()?.removeAllRanges();
  drag.ghost = ghost;
};

const carry = (x, y) => {
  drag.ghost.style.transform = `translate(${x - drag.x}px, ${y - drag.y}px)`;
  const column = columnAt(x, y);
  mark(column && boardOf(column) === boardOf(drag.card) ? column : null);
};

const letGo = () => {
  if (!drag)
    return;
  clearTimeout(drag.timer);
  drag.ghost?.remove();
  drag.card.removeAttribute("data-dragged");
  mark(null);
  drag = null;
};

document.addEventListener("pointerdown", event => {
  const card = event.target.closest?.("[data-card][data-may-move]");
  if (!card || event.button !== 0 || !event.isPrimary || event.target.closest("button:not([data-open]), a, input"))
    return;
  letGo();
  drag = { card, pointer: event.pointerId, x: event.clientX, y: event.clientY, isTouch: event.pointerType === "touch" };
  if (drag.isTouch)
    drag.timer = setTimeout(lift, hold);
});

document.addEventListener("pointermove", event => {
  if (event.pointerId !== drag?.pointer)
    return;
  if (!drag.ghost && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > slack) {
    const isSideways = Math.abs(event.clientX - drag.x) > Math.abs(event.clientY - drag.y);
    if (drag.isTouch && !(isSideways && drag.card.closest("[data-lift-sideways]")))
      return letGo();
    clearTimeout(drag.timer);
    lift();
  }
  if (drag.ghost)
    carry(event.clientX, event.clientY);
});

document.addEventListener("pointerup", event => {
  if (event.pointerId !== drag?.pointer)
    return;
  const { card, ghost } = drag;
  const column = ghost ? columnAt(event.clientX, event.clientY) : null;
  letGo();
  if (!ghost)
    return;
  // The click that follows a drag opens no card.
  const swallow = click => click.stopPropagation();
  document.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 0);
  if (column && boardOf(column) === boardOf(card))
    send(card, column);
});

document.addEventListener("pointercancel", event => event.pointerId === drag?.pointer && letGo());
// A lifted card is carried, not scrolled; a long press opens no menu of the browser's.
document.addEventListener("touchmove", event => drag?.ghost && event.preventDefault(), { passive: false });
document.addEventListener("contextmenu", event => drag?.isTouch && event.preventDefault());
document.addEventListener("dragstart", event => drag && event.preventDefault());

const step = { ArrowLeft: -1, ArrowRight: 1 };
document.addEventListener("keydown", event => {
  if (event.key === "Escape" && drag)
    return letGo();
  const card = event.target.closest?.("[data-open]")?.closest("[data-card]");
  if (!card || event.altKey || event.ctrlKey || event.metaKey)
    return;
  const columns = columnsOf(boardOf(card));
  const at = columns.indexOf(card.closest("[data-column]"));
  if (event.key in step) {
    event.preventDefault();
    if (event.shiftKey) {
      const next = columns[at + step[event.key]];
      if (next && "mayMove" in card.dataset)
        send(card, next);
      return;
    }
    for (let i = at + step[event.key]; i >= 0 && i < columns.length; i += step[event.key]) {
      const first = columns[i].querySelector("[data-open]");
      if (first)
        return first.focus();
    }
  }
  const beside = { ArrowUp: card.previousElementSibling, ArrowDown: card.nextElementSibling }[event.key];
  if (beside && nameOf(beside)) {
    event.preventDefault();
    nameOf(beside).focus();
  }
});

// A card that was moved is drawn anew in its new column: the focus follows it there.
document.addEventListener("click", event => {
  const chosen = event.target.closest?.("[data-follow]");
  if (chosen)
    follow = chosen.dataset.follow;
});
new MutationObserver(changes => {
  if (follow === null)
    return;
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (node.nodeType === 1 && node.dataset.card === follow && boardOf(node)) {
        nameOf(node).focus();
        follow = null;
        return;
      }
    }
  }
}).observe(document.body, { childList: true, subtree: true });
