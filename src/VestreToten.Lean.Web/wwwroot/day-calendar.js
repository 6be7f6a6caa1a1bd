// <day-calendar> around a month of buttons: arrow keys go from day to day and on into the next month, Page Up and Page Down
// turn the months. When it opens, the focus is on the chosen day, or else on today.
const days = of => [...of.querySelectorAll(".mud-picker-calendar-day:not(.mud-hidden)")];
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

class DayCalendar extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", this);
    // The dialog around it opens first, and takes the focus.
    setTimeout(() => {
      const all = days(this);
      (all.find(d => d.classList.contains("chosen")) ?? all.find(d => d.classList.contains("mud-current")) ?? all[0])?.focus();
    });
  }

  handleEvent(event) {
    const all = days(this);
    const at = all.indexOf(document.activeElement);
    if (at < 0)
      return;
    if (event.key in steps) {
      const to = at + steps[event.key];
      if (to in all)
        all[to].focus();
      else
        this.#turn(to < 0 ? "prev" : "next", month => to < 0 ? month.length + to : to - all.length);
    } else if (event.key === "PageUp" || event.key === "PageDown") {
      this.#turn(event.key === "PageUp" ? "prev" : "next", month => Math.min(at, month.length - 1));
    } else {
      return;
    }
    event.preventDefault();
  }

  // The server draws the other month; then the day in it gets the focus.
  #turn(way, place) {
    const drawn = new MutationObserver(() => {
      drawn.disconnect();
      const month = days(this);
      month[place(month)]?.focus();
    });
    drawn.observe(this, { subtree: true, childList: true, attributes: true, characterData: true });
    this.querySelector(`.mud-picker-nav-button-${way}`)?.click();
  }
}

customElements.define("day-calendar", DayCalendar);
