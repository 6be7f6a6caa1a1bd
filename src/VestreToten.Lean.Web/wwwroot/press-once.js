// A double press, a burst of presses or a held key is one press of a button with data-once. Presses that follow each
// other within half a second are told apart here, where they are made: on their way to the server they may be held up
// and arrive further apart, or closer together. While the next press would not count, the page says so (data-pressed).
const pause = 500;
const page = document.documentElement;
let last = -Infinity;
let timer;

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
