/** A site with a flag audit to be made on it: a planted extract small enough for a form, and the people of an audit. */
import type { InjectOptions } from 'fastify';
import type { Actor } from '../../src/db/index.js';
import { aPerson } from './database.js';
import { type DeskSite, aDeskSite } from './desk-site.js';
import { PLANTED_HEADING, type Planted, plantedExtract } from './planted-extract.js';
import { signedIn } from './site.js';

export interface AuditSite extends DeskSite {
  readonly registrar: Actor;
  readonly second: Actor;
  readonly third: Actor;
  readonly recorder: Actor;
  readonly planted: readonly Planted[];
  readonly csv: string;
  /** Sends a form with the extract in it. */
  readonly upload: (
    path: string,
    fields: Readonly<Record<string, string>>,
    by: Actor,
    csv?: string | Uint8Array,
  ) => Promise<Answer>;
}

export interface Answer {
  readonly statusCode: number;
  readonly body: string;
  readonly location: string;
}

export async function anAuditSite({ records = 800, listening = false } = {}): Promise<AuditSite> {
  const site = await aDeskSite({ listening });
  const person = (name: string, role: Parameters<typeof aPerson>[2]): Promise<Actor> =>
    aPerson(site.fresh, name, role);
  const planted = [...plantedExtract({ records, seed: 'site' })];
  const csv = `${[PLANTED_HEADING, ...planted.map((p) => p.row)].join('\n')}\n`;
  return {
    ...site,
    registrar: await person('Rhian Registrar', ['registrar']),
    second: await person('Sue Supervisor', ['supervisor']),
    third: await person('Tom Third', ['supervisor']),
    recorder: await person('Dai Desk', ['desk-officer']),
    planted,
    csv,
    upload: async (path, fields, by, given = csv) => {
      const { headers, token } = await signedIn(site, by);
      const boundary = 'plimsoll-form';
      const part = (name: string, value: string, more = ''): string =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
      const before = [
        part('form-token', token),
        ...Object.entries(fields).map(([name, value]) => part(name, value)),
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="crimes.csv"\r\ncontent-type: text/csv\r\n\r\n`,
      ].join('');
      const payload = Buffer.concat([
        Buffer.from(before),
        Buffer.from(given),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      const options: InjectOptions = {
        method: 'POST',
        url: path,
        headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload,
      };
      const { statusCode, body, headers: said } = await site.server.inject(options);
      return { statusCode, body, location: String(said['location'] ?? '') };
    },
  };
}
