// A double press, a burst of presses or a held key is one press of a button with data-once. Presses that follow each
// other within half a second are told apart here, where they are made: on their way to the server they may be held up
// and arrive further apart, or closer together. While the next press would not count, the page says so (data-pressed).
const pause = 500;
const page = document.documentElement;
let last = -Infinity;
let timer;
const sent = new WeakMap();

document.addEventListener("click", event => {
  if (!event.target.closest?.("[data-once]"))
    return;
  const isRepeated = event.timeStamp - last < pause;
  last = event.timeStamp;
  page.toggleAttribute("data-pressed", true);
  clearTimeout(timer);
  timer = setTimeout(() => page.removeAttribute("data-pressed"), pause);
  if (isRepeated) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, { capture: true });

// The same holds for a form that is sent, unless something was typed in it in between: its field may have been emptied by
// the first press, and the second would only say that nothing stands there.
addEventListener("input", event => sent.delete(event.target.form), { capture: true });
addEventListener("submit", event => {
  const isRepeated = event.timeStamp - (sent.get(event.target) ?? -Infinity) < pause;
  sent.set(event.target, event.timeStamp);
  if (isRepeated) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, { capture: true });
