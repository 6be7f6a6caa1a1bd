// Digits to press, where a screen has no keyboard. The page works without.
(() => {
  const field = document.getElementById("pin");
  const keys = document.querySelector(".keys");
  keys.hidden = false;
  keys.addEventListener("click", (event) => {
    const key = event.target.closest("button");
    if (!key) return;
    if ("back" in key.dataset) field.value = field.value.slice(0, -1);
    else if (field.value.length < field.maxLength) field.value += key.dataset.digit;
    if (field.value.length === field.maxLength) field.form.requestSubmit();
  });
})();
