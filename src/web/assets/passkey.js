/**
 * Asks the browser for a passkey and sends the form with it. The form says what it wants (`create` or `get`) and
 * carries the server's options; what went wrong is told by words that the page already holds.
 */
const form = document.querySelector('form[data-passkey]');
if (form) start(form);

function start(form) {
  if (!window.PublicKeyCredential) return show(form, 'unsupported');
  form.addEventListener('submit', async (event) => {
    // The language switch sends the same form, and needs no passkey.
    if (event.submitter?.name === 'switch-language') return;
    event.preventDefault();
    // What is missing is for the server to say; a passkey made now would be left on the device for nothing.
    if (!form.checkValidity()) return form.submit();
    show(form, null);
    try {
      const credential = await ask(form);
      form.elements.credential.value = JSON.stringify(asJson(credential));
      form.submit();
    } catch (error) {
      show(form, error.name === 'InvalidStateError' ? 'already' : 'refused');
    }
  });
}

function ask(form) {
  const options = JSON.parse(form.dataset.options);
  const name = form.elements.name?.value.trim();
  if (name && options.user) Object.assign(options.user, { name, displayName: name });
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: creation(options) })
    : navigator.credentials.get({ publicKey: request(options) });
}

const creation = (options) =>
  PublicKeyCredential.parseCreationOptionsFromJSON?.(options) ?? {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map((key) => ({ ...key, id: bytes(key.id) })),
  };

const request = (options) =>
  PublicKeyCredential.parseRequestOptionsFromJSON?.(options) ?? {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map((key) => ({ ...key, id: bytes(key.id) })),
  };

/** For browsers that have passkeys but not yet `toJSON`. */
function asJson(credential) {
  if (credential.toJSON) return credential.toJSON();
  const { response } = credential;
  const names = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  const parts = names.filter((name) => response[name]).map((name) => [name, text(response[name])]);
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...Object.fromEntries(parts), transports: response.getTransports?.() ?? [] },
  };
}

function bytes(base64url) {
  const raw = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const raw = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(raw).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function show(form, which) {
  for (const words of form.querySelectorAll('[data-passkey-problem]')) {
    words.hidden = words.dataset.passkeyProblem !== which;
  }
}
