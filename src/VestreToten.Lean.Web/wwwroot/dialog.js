const field = "input.input, textarea.input, select.input";

// <modal-dialog> around a <dialog>: opens it as a modal one as soon as it is there, and gives the focus back when it is gone.
// The browser keeps the focus in it, and closes it on Escape; one with data-asks is closed by the server alone, which may ask
// first: it hears what was typed last, and then that somebody wants to leave.
class ModalDialog extends HTMLElement {
  #before = null;
  #typed = null;

  connectedCallback() {
    this.#before = document.activeElement;
    // The children may come a moment after the element itself.
    queueMicrotask(() => {
      const dialog = this.querySelector("dialog");
      if (!dialog || dialog.open)
        return;
      dialog.showModal();
      if (!dialog.hasAttribute("data-asks"))
        return;
      this.addEventListener("focusin", event => event.target.matches(field) && (this.#typed = event.target));
      this.addEventListener("keydown", event => this.#escape(event, dialog));
      this.addEventListener("click", event => event.target.closest("[data-go-on]") && this.#goOn());
      dialog.addEventListener("cancel", event => event.preventDefault());
      // A browser closes it all the same when it is asked twice.
      dialog.addEventListener("close", () => this.isConnected && dialog.showModal());
    });
  }

  disconnectedCallback() {
    // Whoever has closed it may give the focus to something else.
    if (document.activeElement === document.body && this.#before?.isConnected)
      this.#before.focus();
  }

  #escape(event, dialog) {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || event.target.closest("modal-dialog") !== this)
      return;
    event.preventDefault();
    if (event.target.closest("[data-unsaved]")) {
      this.#goOn();
    } else if (event.target.matches(field)) {
      event.target.dispatchEvent(new Event("change", { bubbles: true }));
    }

    dialog.dispatchEvent(new Event("cancel"));
  }

  #goOn() {
    if (this.#typed?.isConnected)
      this.#typed.focus();
  }
}

customElements.define("modal-dialog", ModalDialog);
