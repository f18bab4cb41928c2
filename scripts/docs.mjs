// Writes the documents that are made from the code: docs/routes.md. Build first: it reads dist/.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const { PAGES } = await import('../dist/src/app.js');
const { routesDoc } = await import('../dist/src/web/routes-doc.js');

mkdirSync(path.join(root, 'docs'), { recursive: true });
writeFileSync(path.join(root, 'docs/routes.md'), routesDoc(PAGES));
