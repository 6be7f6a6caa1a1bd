// <modal-dialog> around a <dialog>: opens it as a modal one as soon as it is there. The browser keeps the focus in it,
// closes it on Escape, and gives the focus back.
class ModalDialog extends HTMLElement {
  connectedCallback() {
    // The children may come a moment after the element itself.
    queueMicrotask(() => {
      const dialog = this.querySelector("dialog");
      if (dialog && !dialog.open)
        dialog.showModal();
    });
  }
}

customElements.define("modal-dialog", ModalDialog);
