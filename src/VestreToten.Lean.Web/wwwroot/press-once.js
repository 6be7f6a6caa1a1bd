// A double press, a burst of presses or a held key is one press of a button with data-once. Presses that follow each
// other within half a second are told apart here, where they are made: on their way to the server they may be held up
// and arrive further apart, or closer together.
const pause = 500;
let last = -Infinity;

document.addEventListener("click", event => {
  if (!event.target.closest?.("[data-once]"))
    return;
  const isRepeated = event.timeStamp - last < pause;
  last = event.timeStamp;
  if (isRepeated) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, { capture: true });
