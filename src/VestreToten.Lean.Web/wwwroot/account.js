// Passkeys, and passwords that are shown on demand. Everything else on these pages works without.
(() => {
  for (const field of document.querySelectorAll("input[data-show]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "reveal";
    button.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-controls", field.id);
    button.textContent = field.dataset.show;
    button.addEventListener("click", () => {
      const isShown = field.type === "password";
      field.type = isShown ? "text" : "password";
      button.textContent = isShown ? field.dataset.hide : field.dataset.show;
      button.setAttribute("aria-pressed", String(isShown));
    });
    field.after(button);
    // Sent as a password, so that browsers offer to keep it.
    field.form.addEventListener("submit", () => { field.type = "password"; });
  }

  const has = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON;
  if (!has) return;

  function say(form, text) {
    const fault = form.querySelector(".fault");
    fault.textContent = text;
    fault.hidden = !text;
  }

  // What stands in fields of another form goes along.
  function bring(form) {
    for (const id of (form.dataset.with || "").split(" ").filter(Boolean)) {
      const other = document.getElementById(id);
      if (!other) continue;
      const field = form.elements.namedItem(id) || form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: id }));
      field.value = other.value;
    }
  }

  async function ask(form) {
    say(form, "");
    bring(form);
    const action = form.getAttribute("action");
    const answer = await fetch(action + "/valg", { method: "POST", body: new URLSearchParams(new FormData(form)) });
    // The page says what is wrong, beside its field.
    if (!answer.ok) return form.submit();
    const options = await answer.json();
    const credential = form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.namedItem("credential").value = JSON.stringify(credential);
    form.submit();
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    let isAsking = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (isAsking) return;
      isAsking = true;
      try {
        await ask(form);
      } catch (fault) {
        say(form, fault.name === "SecurityError" ? form.dataset.elsewhere
          : fault.name === "NotAllowedError" || fault.name === "AbortError" ? form.dataset.cancelled : form.dataset.failed);
      } finally {
        isAsking = false;
      }
    });
  }
  for (const line of document.querySelectorAll("[data-no-passkey]")) line.hidden = true;
})();
