// <fitting-list more="+ # til" left="3">: hides the items at the end that its box has no room for, and says how many.
// `left` are those that the server did not even send. Without words nothing is said.
class FittingList extends HTMLElement {
  static observedAttributes = ["left", "more"];
  #size = new ResizeObserver(() => this.#fit());
  #content = new MutationObserver(() => this.#fit());
  #isAsked = false;

  connectedCallback() {
    this.#size.observe(this);
    this.#watch();
    this.#ask();
  }

  disconnectedCallback() {
    this.#size.disconnect();
    this.#content.disconnect();
  }

  attributeChangedCallback() {
    this.#ask();
  }

  #watch() {
    this.#content.observe(this, { childList: true, subtree: true, characterData: true });
  }

  // Once for all that changes at a time, and before it is painted.
  #ask() {
    if (this.#isAsked)
      return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      this.#fit();
    });
  }

  #fit() {
    const more = this.querySelector(".more");
    if (!more || !this.isConnected)
      return;
    this.#content.disconnect();
    const items = [...this.querySelectorAll("li")];
    // Every look at the heights lays the page out anew: the number that has room is found by halves.
    let fitting = 0, most = items.length;
    for (let next = most; fitting < most; next = Math.ceil((fitting + most) / 2)) {
      if (this.#fits(items, next, more))
        fitting = next;
      else
        most = next - 1;
    }
    this.#show(items, fitting, more);
    this.#watch();
  }

  #fits(items, count, more) {
    this.#show(items, count, more);
    return this.scrollHeight <= this.clientHeight + 1;
  }

  #show(items, count, more) {
    items.forEach((item, index) => item.hidden = index >= count);
    const left = Number(this.getAttribute("left")) + items.length - count, words = this.getAttribute("more") ?? "";
    more.hidden = left === 0 || words === "";
    more.textContent = words.replace("#", left);
  }
}

customElements.define("fitting-list", FittingList);
