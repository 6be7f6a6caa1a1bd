// <circuit-ended>: the server has ended the circuit, and what it showed is gone. The page is loaded anew.
const patience = 5000;
let posted = -patience;

addEventListener("submit", event => {
  if (!event.defaultPrevented)
    posted = performance.now();
});

// Loads the page anew, unless the answer to a form is on its way: signing out ends the circuit too, and leads elsewhere. With
// the answer the document goes, and this with it. A file to save leaves the document where it is.
export const loadAnew = () => setTimeout(() => location.reload(), Math.max(0, posted + patience - performance.now()));

class CircuitEnded extends HTMLElement {
  connectedCallback() {
    loadAnew();
  }
}

customElements.define("circuit-ended", CircuitEnded);
