// <fitting-list more="+ # til" left="3">: hides the items at the end that its box has no room for, and says how many.
// `left` are those that the server did not even send. Without words nothing is said.
class FittingList extends HTMLElement {
  static observedAttributes = ["left", "more"];
  #size = new ResizeObserver(() => this.#fit());
  #content = new MutationObserver(() => this.#fit());

  connectedCallback() {
    this.#size.observe(this);
    this.#watch();
    this.#fit();
  }

  disconnectedCallback() {
    this.#size.disconnect();
    this.#content.disconnect();
  }

  attributeChangedCallback() {
    this.#fit();
  }

  #watch() {
    this.#content.observe(this, { childList: true, subtree: true, characterData: true });
  }

  #fit() {
    const more = this.querySelector(".more");
    if (!more || !this.isConnected)
      return;
    this.#content.disconnect();
    const items = [...this.querySelectorAll("li")];
    let left = Number(this.getAttribute("left"));
    for (const item of items)
      item.hidden = false;
    this.#say(more, left);
    while (items.length > 0 && this.scrollHeight > this.clientHeight + 1) {
      items.pop().hidden = true;
      this.#say(more, ++left);
    }
    this.#watch();
  }

  #say(more, left) {
    const words = this.getAttribute("more") ?? "";
    more.hidden = left === 0 || words === "";
    more.textContent = words.replace("#", left);
  }
}

customElements.define("fitting-list", FittingList);
