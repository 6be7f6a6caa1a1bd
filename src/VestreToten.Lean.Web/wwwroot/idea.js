// The form for suggestions works without this. With it, the photo that was chosen is shown, its way here is shown, and a photo
// that the browser can show and the server cannot read is drawn as a JPEG first.
(() => {
  const longestSide = 2560;
  let drawn = Promise.resolve(null);

  const readable = (field, file) => field.accept.split(',').includes(file.type);

  async function asJpeg(file) {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const jpeg = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
    return new File([jpeg], 'bilde.jpg', { type: 'image/jpeg' });
  }

  function choose(form) {
    const field = form.querySelector('input[type=file]');
    const place = form.querySelector('[data-photo]');
    const file = field.files[0];
    drawn = Promise.resolve(null);
    place.hidden = !file;
    if (!file) return;
    const picture = new Image();
    picture.alt = place.dataset.photo;
    picture.onload = () => URL.revokeObjectURL(picture.src);
    picture.onerror = () => { place.hidden = true; };
    picture.src = URL.createObjectURL(file);
    place.replaceChildren(picture);
    if (!readable(field, file)) drawn = asJpeg(file).catch(() => null);
  }

  function refresh(form, main) {
    const field = form.querySelector('input[type=file]');
    document.querySelector('main').replaceWith(main);
    const again = main.querySelector('form.idea');
    if (!again) return;
    const help = again.querySelector('[data-again]');
    if (help) {
      // No page may fill a field for files; the one that holds the file can come along.
      again.querySelector('input[type=file]').replaceWith(field);
      help.hidden = true;
      choose(again);
    }
    attach(again);
    const start = main.querySelector('[autofocus]') ?? main.querySelector('[role=alert]');
    start?.scrollIntoView({ block: 'center' });
    start?.focus();
  }

  async function send(form, event) {
    const field = form.querySelector('input[type=file]');
    if (field.files.length === 0) return;
    event.preventDefault();
    const button = form.querySelector('button.primary');
    const sending = form.querySelector('[data-sending]');
    if (button.disabled) return;
    const request = new XMLHttpRequest();
    const say = (text) => { sending.querySelector('[data-say]').textContent = text; };
    button.disabled = true;
    sending.hidden = false;
    say(sending.querySelector('[data-say]').dataset.say);
    request.upload.onprogress = (at) => { if (at.lengthComputable) sending.querySelector('progress').value = at.loaded / at.total; };
    request.onload = () => {
      if (new URL(request.responseURL).pathname !== new URL(form.action).pathname) {
        location.assign(request.responseURL);
        return;
      }
      const main = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main');
      if (main) refresh(form, main);
      else form.submit();
    };
    // The browser's own way says what is wrong, or gets through.
    request.onerror = () => form.submit();
    const body = new FormData(form);
    const jpeg = await drawn;
    if (jpeg) body.set(field.name, jpeg);
    request.open('POST', form.action);
    request.send(body);
  }

  function attach(form) {
    form.querySelector('input[type=file]').onchange = (event) => choose(event.target.form);
    form.addEventListener('submit', (event) => send(form, event));
  }

  document.querySelectorAll('form.idea').forEach(attach);
})();
