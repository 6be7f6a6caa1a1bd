// <saved-bar>: what was saved, with a button that takes it back. Ctrl+Z outside of what is being typed presses it, from
// wherever the focus is. When the bar goes with the focus in it, the focus goes back to where it came from.
class SavedBar extends HTMLElement {
  #from = null;
  #isInside = false;

  #press = event => {
    const undo = this.querySelector("[data-testid=undo]");
    if (!undo || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
      return;
    if (document.querySelector("[role=dialog]") || event.target.closest("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])"))
      return;
    event.preventDefault();
    undo.click();
  };

  connectedCallback() {
    this.addEventListener("focusin", event => {
      if (!this.#isInside)
        this.#from = event.relatedTarget;
      this.#isInside = true;
    });
    this.addEventListener("focusout", event => {
      // Where the bar itself is being taken away, nothing else gets the focus.
      this.#isInside = event.relatedTarget === null || this.contains(event.relatedTarget);
    });
    document.addEventListener("keydown", this.#press);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#press);
    if (!this.#isInside || (document.activeElement && document.activeElement !== document.body))
      return;
    const place = this.#from?.isConnected ? this.#from : document.querySelector("h1");
    if (place?.matches("h1"))
      place.tabIndex = -1;
    place?.focus({ preventScroll: true });
  }
}

customElements.define("saved-bar", SavedBar);
