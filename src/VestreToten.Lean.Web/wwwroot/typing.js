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
  waiting.set(at, setTimeout(() => tell(at), pause));
});

const tell = at => {
  stop(at);
  if (at.isConnected)
    at.dispatchEvent(new Event("change", { bubbles: true }));
};

// Who goes back while still typing: the server hears of the text before it is asked whether the page may be left. This
// file is loaded before Blazor, so its listeners come first. Where the whole document goes, the browser asks.
addEventListener("popstate", () => [...waiting.keys()].forEach(tell));
addEventListener("beforeunload", event => {
  if ([...waiting.keys()].some(at => at.closest(".desk")))
    event.preventDefault();
});

// What is sent has been told already.
document.addEventListener("change", event => stop(event.target), true);
document.addEventListener("submit", () => [...waiting.keys()].forEach(stop), true);
