import "./circuit-ended.js";
import "./dialog.js";
import "./fitting-list.js";
import "./card-drag.js";
import "./press-once.js";
import "./remote.js";
import "./saved-bar.js";
import "./typing.js";

// Two elements of the wall that live in the browser: a quiet timer, and the word that contact is lost. No circuit
// traffic.
const minutes = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

// <meeting-timer elapsed="130" limit="120">: counts on from what the server said, and says when it is over the limit.
class MeetingTimer extends HTMLElement {
  static observedAttributes = ["elapsed", "key"];
  #began = 0;
  #tick = 0;

  connectedCallback() {
    this.#tick = setInterval(() => this.#show(), 1000);
    this.#show();
  }

  disconnectedCallback() {
    clearInterval(this.#tick);
  }

  attributeChangedCallback() {
    this.#began = performance.now() - 1000 * Number(this.getAttribute("elapsed"));
    this.#show();
  }

  #show() {
    const seconds = (performance.now() - this.#began) / 1000;
    const limit = Number(this.getAttribute("limit"));
    this.textContent = minutes(seconds);
    this.toggleAttribute("over", limit > 0 && seconds > limit);
  }
}

// <last-contact beat="17">: the server moves the beat every few seconds. Ten seconds without, and the screen says when
// it last heard from the server.
class LastContact extends HTMLElement {
  static observedAttributes = ["beat"];
  #heard = new Date();
  #at = performance.now();
  #tick = 0;

  connectedCallback() {
    this.#tick = setInterval(() => this.#show(), 1000);
    this.hidden = true;
  }

  disconnectedCallback() {
    clearInterval(this.#tick);
  }

  attributeChangedCallback() {
    this.#heard = new Date();
    this.#at = performance.now();
    this.#show();
  }

  #show() {
    const silent = performance.now() - this.#at > 10_000;
    if (silent === !this.hidden)
      return;
    this.hidden = !silent;
    const time = this.querySelector("time");
    if (silent && time)
      time.textContent = this.#heard.toLocaleTimeString(document.documentElement.lang, { timeZone: "Europe/Oslo" });
  }

  get silentFor() {
    return performance.now() - this.#at;
  }
}

customElements.define("meeting-timer", MeetingTimer);
customElements.define("last-contact", LastContact);

// A button marked data-print opens the browser's own print dialog.
document.addEventListener("click", event => {
  if (event.target.closest("[data-print]"))
    print();
});
