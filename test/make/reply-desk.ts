/** Replies at work: files that came, people who read them, and forms sent as a browser would. */
import { type SignedIn, type Site, signedIn } from './site.js';
import { aPerson } from './database.js';
import { SECRET, aBook, cellsRow } from './replies/hiding.js';

export const GWENT = 'W15000002';
export const COMMUNICATION = 'sexual-communication-with-a-child';

const rows = (numbers: readonly [string, string, string]): string =>
  [
    cellsRow(1, ['Gwent Police: recorded offences of sexual communication with a child', '']),
    cellsRow(3, ['Financial year', 'Recorded offences']),
    cellsRow(4, ['2016/17', numbers[0]]),
    cellsRow(5, ['2017/18', numbers[1]]),
    cellsRow(6, ['2018/19', numbers[2]]),
  ].join('');

export const aReplyBook = (numbers: readonly [string, string, string] = ['12', '30', '41']): Uint8Array =>
  aBook([{ name: 'Table 1', rows: rows(numbers) }]);

/** The same with a sheet that nobody was meant to see. */
export const aHidingBook = (numbers: readonly [string, string, string] = ['12', '30', '41']): Uint8Array =>
  aBook([
    { name: 'Table 1', rows: rows(numbers) },
    { name: 'Sheet2', state: 'hidden', rows: cellsRow(1, [SECRET, '987654']) },
  ]);

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Sends a form with files. */
export function sendFiles(
  site: Site,
  path: string,
  {
    fields,
    files,
    by,
  }: {
    readonly fields: Readonly<Record<string, string>>;
    readonly files: readonly UploadedFile[];
    readonly by: SignedIn;
  },
) {
  const boundary = 'a-boundary-of-our-own';
  const parts = Object.entries({ 'form-token': by.token, ...fields }).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  const sent = files.flatMap((f) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${f.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(f.bytes),
    Buffer.from('\r\n'),
  ]);
  return site.server.inject({
    method: 'POST',
    url: path,
    headers: { ...by.headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...parts, ...sent, Buffer.from(`--${boundary}--\r\n`)]),
  });
}

/** Somebody signed in who may read replies, or with other roles. */
export const aReader = async (
  site: Site,
  name: string,
  roles: readonly string[] = ['analyst'],
): Promise<SignedIn> => signedIn(site, await aPerson(site.fresh, name, roles));
