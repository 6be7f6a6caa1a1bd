// A presenter's remote is a keyboard: what turns its pages goes to the meeting's next step, or back. Where somebody types,
// scrolls, or walks among cards, the keys keep their own meaning, and so does the space bar on what it would press.
const keys = { PageDown: "next", ArrowRight: "next", ArrowDown: "next", " ": "next", PageUp: "back", ArrowLeft: "back", ArrowUp: "back" };
const own = "input, textarea, select, summary, dialog, [contenteditable], [data-improvements], [tabindex='0']";

document.addEventListener("keydown", event => {
  const button = document.querySelector(`[data-remote=${keys[event.key] ?? "none"}]`);
  const at = event.target;
  if (!button || event.repeat || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
    || at.closest?.(own) || (event.key === " " && at.closest?.("button, a")))
    return;
  event.preventDefault();
  button.click();
});
