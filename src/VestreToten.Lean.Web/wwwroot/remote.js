// A presenter's remote is a keyboard: what turns its pages goes to the meeting's next step, or back. Where somebody types or
// looks at a dialog the keys keep their own meaning; so do those that walk among cards, scroll the region that has the focus,
// or press what has it.
const keys = { PageDown: "next", ArrowRight: "next", ArrowDown: "next", " ": "next", PageUp: "back", ArrowLeft: "back", ArrowUp: "back" };
const typed = "input, textarea, select, [contenteditable]";

const isOwn = (key, at) =>
  at.matches(`${typed}, [tabindex='0']`)
  || (key === " " && at.closest("button, a, summary"))
  || (!key.startsWith("Page") && at.closest("[data-improvements]"));

document.addEventListener("keydown", event => {
  const button = document.querySelector(`[data-remote=${keys[event.key] ?? "none"}]`);
  if (!button || event.repeat || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
    || document.querySelector("dialog[open]") || isOwn(event.key, event.target))
    return;
  event.preventDefault();
  button.click();
});
