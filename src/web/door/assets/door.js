/**
 * Leaving in a hurry. Without this file the exit is a plain link. With it the page goes blank at once, the outside page
 * takes this one's place in the history, and three presses of Shift do the same. Nothing is stored.
 */
'use strict';
(() => {
  const exit = document.querySelector('.door-exit');
  if (!exit) return;
  let left = false;

  const leave = () => {
    left = true;
    document.documentElement.classList.add('door-blank');
    document.title = '\u00a0';
    for (const field of document.querySelectorAll('input, textarea')) field.value = '';
    // Its sitting is over: a form of it that is sent again by Back leads away.
    if (exit.dataset.visit) navigator.sendBeacon?.('/away', new URLSearchParams({ v: exit.dataset.visit }));
    location.replace(exit.dataset.to || exit.href);
  };

  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });

  // Three presses of Shift within five seconds. Shift held while writing a capital is no press.
  let presses = [];
  let alone = false;
  addEventListener('keydown', (event) => {
    alone = event.key === 'Shift' && !event.repeat;
    if (!alone && event.key !== 'Shift') presses = [];
  });
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    const now = performance.now();
    presses = [...presses.filter((at) => now - at < 5000), now];
    if (presses.length >= 3) leave();
  });

  // A browser that kept the page for its Back button shows nothing of it.
  addEventListener('pageshow', (event) => {
    if (event.persisted || left) leave();
  });
  addEventListener('pagehide', () => {
    if (left) document.body.replaceChildren();
  });

  // One press of a button sends once; what was pressed twice would still be one.
  let sending = 0;
  addEventListener('submit', (event) => {
    const now = performance.now();
    if (sending && now - sending < 3000) event.preventDefault();
    else sending = now;
  });
  const error = document.querySelector('.govuk-error-summary');
  if (error) error.focus();
})();
