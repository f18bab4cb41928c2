/** Starts the few upstream components in use. Every page works without this file; it only makes things quicker. */
import { Button } from './govuk/components/button/button.mjs';
import { Checkboxes } from './govuk/components/checkboxes/checkboxes.mjs';
import { ErrorSummary } from './govuk/components/error-summary/error-summary.mjs';
import { Radios } from './govuk/components/radios/radios.mjs';
import { SkipLink } from './govuk/components/skip-link/skip-link.mjs';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');

const COMPONENTS = {
  'govuk-button': Button,
  'govuk-checkboxes': Checkboxes,
  'govuk-error-summary': ErrorSummary,
  'govuk-radios': Radios,
  'govuk-skip-link': SkipLink,
};

for (const [name, Component] of Object.entries(COMPONENTS)) {
  for (const element of document.querySelectorAll(`[data-module="${name}"]`)) new Component(element);
}

if (document.querySelector('[data-live], [data-key]')) void import('./desk.js');

// The cell that is lit is brought into its own box's view; the page stays where it is.
const lit = document.querySelector('[data-reply] #lit');
const box = lit?.closest('[data-reply]');
if (lit && box) {
  const [own, around] = [lit.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollTop += own.top - around.top - box.clientHeight / 3;
  box.scrollLeft += own.left - around.left - box.clientWidth / 3;
}
