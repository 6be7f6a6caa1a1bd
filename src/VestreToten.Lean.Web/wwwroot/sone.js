// A round works without this. With it, the button waits until each point has a mark and says how many have one, the agreed photo can
// be laid upon the one that was chosen, and the two photos of the receipt lie upon each other with a slider between.
(() => {
  const inOrder = new Set(['ok', 'fixed']);

  function count() {
    const form = document.querySelector('form.round');
    if (!form) return;
    const points = [...form.querySelectorAll('fieldset.point')];
    const marks = points.map((point) => point.querySelector('input:checked')?.value).filter(Boolean);
    const answered = marks.filter((mark) => mark !== 'na');
    const words = (text, ...numbers) => numbers.reduce((said, number, i) => said.replace(`{${i}}`, number), text);
    const line = form.querySelector('[data-count]');
    line.hidden = false;
    line.replaceChildren(...[
      answered.length && words(line.dataset.score, answered.filter((mark) => inOrder.has(mark)).length, answered.length),
      words(line.dataset.count, marks.length, points.length),
    ].filter(Boolean).map((text) => Object.assign(document.createElement('span'), { textContent: text })));
    form.querySelector('[data-testid=round-finish]').disabled = marks.length < points.length;
  }

  function ghost() {
    const choice = document.querySelector('[data-ghost-choice]');
    if (!choice) return;
    choice.hidden = document.querySelector('[data-photo]').hidden;
    document.querySelector('[data-ghost]').hidden = choice.hidden || !choice.querySelector('input').checked;
  }

  function pair(section) {
    const [slide, side] = [section.querySelector('[data-slide]'), section.querySelector('[data-pair-to=side]')];
    const show = (cut) => {
      section.classList.toggle('over', cut !== 'side');
      side.setAttribute('aria-pressed', cut === 'side');
      if (cut === 'side') return;
      section.style.setProperty('--cut', `${cut}%`);
      slide.value = cut;
    };
    section.querySelector('[data-ways]').hidden = false;
    slide.addEventListener('input', () => show(slide.value));
    section.querySelectorAll('[data-pair-to]').forEach((button) => button.addEventListener('click', () =>
      show(button === side && !section.classList.contains('over') ? slide.value : button.dataset.pairTo)));
    show(slide.value);
  }

  function refresh() {
    count();
    ghost();
  }

  document.addEventListener('change', () => setTimeout(refresh));
  // A refusal that came without leaving the page has brought another form.
  new MutationObserver(refresh).observe(document.body, { childList: true });
  document.querySelectorAll('section[data-pair]').forEach(pair);
  refresh();
})();
