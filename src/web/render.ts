/** Templates. Everything printed is escaped, and a template that prints something undefined fails. */
import nunjucks from 'nunjucks';
import { inPackage } from '../base/package-root.js';

export interface Renderer {
  render(template: string, context: object): string;
  /** **Errors**: throws when the template is missing or does not compile. */
  check(template: string): void;
}

export function buildRenderer(): Renderer {
  const loader = new nunjucks.FileSystemLoader([
    inPackage('src'),
    inPackage('node_modules/govuk-frontend/dist'),
    inPackage('node_modules/@ministryofjustice/frontend'),
  ]);
  const environment = new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: true });
  return {
    render: (template, context) => environment.render(template, context),
    check: (template) => void environment.getTemplate(template, true),
  };
}
