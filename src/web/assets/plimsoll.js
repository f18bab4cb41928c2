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
