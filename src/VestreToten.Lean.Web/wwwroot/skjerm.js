// The page works without this: it then loads itself anew. With it, what is the same stays as it is, and a network that has gone
// leaves the page where it was.
(() => {
  const every = 3000;
  let isAsking = false;

  async function look() {
    if (isAsking) return;
    isAsking = true;
    try {
      const answer = await fetch(location.pathname, { cache: "no-store", signal: AbortSignal.timeout(10000) });
      if (answer.redirected) {
        location.replace("./");
        return;
      }
      if (answer.status >= 500) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
      const main = document.querySelector("main");
      if (fresh && fresh.textContent !== main.textContent) main.replaceWith(fresh);
    } catch {
      // Asked again.
    } finally {
      isAsking = false;
    }
  }

  setInterval(look, every);
})();
