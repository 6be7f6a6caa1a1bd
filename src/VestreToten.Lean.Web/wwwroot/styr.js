// The remote works without this. With it, a press draws the page anew without leaving it, and what others do on the wall is
// seen within some seconds, while somebody looks at the phone.
(() => {
  const every = 2500;
  const patience = 10000;
  let isPressed = false;
  let looking = null;
  let failures = 0;

  const main = () => document.querySelector("main");

  function show(html, address) {
    const next = new DOMParser().parseFromString(html, "text/html");
    const fresh = next.querySelector("main");
    if (!fresh?.querySelector("[data-testid=remote]")) {
      // Signed out, or the right is gone: the browser shows that page itself.
      location.assign(location.pathname);
      return;
    }
    if (fresh.querySelector(".screen")?.isEqualNode(main().querySelector(".screen")) && sameButtons(fresh)) {
      update(fresh);
      return;
    }
    // Read without a browser's script, it is an element like others.
    fresh.querySelector("noscript")?.remove();
    const mark = document.activeElement?.dataset?.testid;
    main().replaceWith(fresh);
    document.title = next.title;
    history.replaceState(null, "", address);
    (fresh.querySelector(`[data-testid=${mark ?? "none"}]`) ?? (mark ? fresh.querySelector("form .primary") : null))?.focus({ preventScroll: true });
  }

  const face = (root) => [...root.querySelectorAll("button, output, .strip, .fault, h1")].map((e) => `${e.textContent}${e.value ?? ""}`).join("|");
  const sameButtons = (fresh) => face(fresh) === face(main()) && fresh.querySelector("[name=seen]").value === main().querySelector("[name=seen]").value;

  // Only the clock has gone on.
  function update(fresh) {
    const clock = main().querySelector(".clock");
    if (clock && fresh.querySelector(".clock")) clock.textContent = fresh.querySelector(".clock").textContent;
  }

  function lost() {
    const remote = document.querySelector("[data-testid=remote]");
    let line = remote.querySelector("[data-lost-line]");
    if (!line) {
      line = document.createElement("p");
      line.className = "fault";
      line.dataset.lostLine = "";
      line.setAttribute("role", "alert");
      remote.querySelector("form").before(line);
    }
    line.textContent = remote.dataset.lost;
  }

  async function draw(address, options) {
    const answer = await fetch(address, options);
    if (answer.status >= 500) throw new Error(String(answer.status));
    show(await answer.text(), new URL(answer.url).pathname + new URL(answer.url).search);
    document.querySelector("[data-lost-line]")?.remove();
  }

  async function press(form, button) {
    if (isPressed) return;
    isPressed = true;
    looking?.abort();
    main().toggleAttribute("data-busy", true);
    try {
      await draw(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, button)), signal: AbortSignal.timeout(patience) });
    } catch {
      lost();
    } finally {
      isPressed = false;
      main().removeAttribute("data-busy");
    }
  }

  async function look() {
    if (isPressed || looking || document.hidden) return;
    looking = new AbortController();
    const { signal } = looking;
    try {
      await draw(location.href, { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) });
      failures = 0;
    } catch {
      // A press has taken its place; or the network has gone, which is told when it has twice.
      if (!signal.aborted && ++failures > 1) lost();
    } finally {
      looking = null;
    }
  }

  document.addEventListener("submit", (event) => {
    if (!event.target.closest("[data-testid=remote]")) return;
    event.preventDefault();
    press(event.target, event.submitter);
  });

  setInterval(look, every);
  document.addEventListener("visibilitychange", look);
})();
