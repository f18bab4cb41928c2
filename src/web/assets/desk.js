/**
 * The inbox renews itself and is worked from the keyboard. Without this file it is loaded again by hand and worked
 * with Tab and Enter: nothing is only here.
 */
const queue = document.querySelector('[data-live]');
const rows = () => [...document.querySelectorAll('[data-row]')];

let here = '';
function stand(row) {
  for (const other of rows()) other.classList.toggle('is-here', other === row);
  here = row?.id ?? '';
  row?.scrollIntoView({ block: 'nearest' });
}

function step(by) {
  const all = rows();
  const at = all.findIndex((row) => row.id === here);
  stand(all[Math.min(all.length - 1, Math.max(0, at + by))]);
}

const isTyping = (target) => target instanceof Element && target.closest('input, textarea, select, [contenteditable]');

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  g: () => stand(rows()[0]),
  t: (row) => row?.querySelector('[data-take]')?.click(),
  Enter: (row) => row?.querySelector('[data-open]')?.click(),
};

/** Keys of one letter can be switched off in this browser: speech is heard as letters (WCAG 2.1.4). */
const SWITCH = 'plimsoll-keys';
let keys = 'on';
try {
  keys = localStorage.getItem(SWITCH) ?? 'on';
} catch {
  // A browser that keeps nothing has them on.
}
function showKeys() {
  for (const note of document.querySelectorAll('[data-keys]')) note.hidden = false;
  for (const part of document.querySelectorAll('[data-keys-when]')) part.hidden = part.dataset.keysWhen !== keys;
}
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest('[data-keys-set]');
  if (!button) return;
  keys = button.dataset.keysSet;
  try {
    localStorage.setItem(SWITCH, keys);
  } catch {
    // Then it holds for this page.
  }
  showKeys();
  document.querySelector(`[data-keys-when="${keys}"] button`)?.focus();
});
showKeys();

document.addEventListener('keydown', (event) => {
  if (keys === 'off' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  // A button of a thread's own page, by the letter it carries.
  const keyed = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (keyed) {
    event.preventDefault();
    keyed.click();
    return;
  }
  if (!queue) return;
  const act = KEYS[event.key] ?? KEYS[event.key.toLowerCase()];
  if (!act) return;
  const isOnControl = event.target instanceof Element && event.target.closest('a, button');
  if (event.key === 'Enter' && isOnControl) return;
  event.preventDefault();
  act(rows().find((row) => row.id === here));
});

/** Asks for this page again and puts the new list in the place of the old, keeping where the reader stands. */
async function renew() {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return location.reload();
  const page = new DOMParser().parseFromString(trusted(await answer.text()), 'text/html');
  for (const name of ['[data-live-part="list"]', '.desk-views ul']) {
    const [old, fresh] = [document.querySelector(name), page.querySelector(name)];
    if (old && fresh) old.replaceWith(document.adoptNode(fresh));
  }
  const row = document.getElementById(here);
  if (row) stand(row);
}

/** The policy of this site wants text that becomes a page to be named. It comes from this site alone. */
const policy = globalThis.trustedTypes?.createPolicy('plimsoll-inbox', { createHTML: (text) => text });
const trusted = (text) => policy?.createHTML(text) ?? text;

let due = null;
function happened() {
  // Somebody who is on a button keeps it under their finger for a moment.
  due ??= setTimeout(() => {
    due = null;
    void renew();
  }, 250);
}

if (queue) {
  const line = new EventSource(queue.dataset.live);
  line.addEventListener('inbox', happened);
  line.addEventListener('open', () => {
    for (const note of document.querySelectorAll('[data-live-says]')) note.textContent = note.dataset.liveSays;
  });
}
