// What is typed on a wall, or on a page that asks before it is left, reaches the server while it is being typed, and not only
// when the field is left: another screen may go on, and the page be left, at any time, and nothing is to be lost then.
const pause = 200;
const field = ":is(.wall, .desk:has([data-holds-drafts])) :is(input.input:not([type]), textarea.input)";
const waiting = new Map();

const stop = at => {
  clearTimeout(waiting.get(at));
  waiting.delete(at);
};

document.addEventListener("input", event => {
  const at = event.target;
  if (event.isComposing || !at.matches(field))
    return;
  stop(at);
  waiting.set(at, setTimeout(() => {
    waiting.delete(at);
    if (at.isConnected)
      at.dispatchEvent(new Event("change", { bubbles: true }));
  }, pause));
});

// What is sent has been told already.
document.addEventListener("change", event => stop(event.target), true);
document.addEventListener("submit", () => [...waiting.keys()].forEach(stop), true);
