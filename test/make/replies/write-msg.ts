/** A message as Outlook saves it, with attachments: enough of the format for a reader to open it. */
import burner from '@kenjiuno/msgreader/lib/Burner.js';

const [DIRECTORY, DOCUMENT, ROOT] = [1, 2, 5] as const;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly length: number;
  readonly binaryProvider?: () => ArrayLike<number>;
  readonly children?: number[];
}

const text = (t: string): Uint8Array => Buffer.from(t, 'utf16le');

export interface MadeMessage {
  readonly subject: string;
  readonly from: string;
  readonly body: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** **Shape**: a message → the bytes of an .msg file. */
export function writeMsg(m: MadeMessage): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: ROOT, length: 0, children: [] }];
  const add = (parent: number, name: string, bytes: Uint8Array): void => {
    entries.push({ name, type: DOCUMENT, length: bytes.length, binaryProvider: () => Array.from(bytes) });
    entries[parent]?.children?.push(entries.length - 1);
  };
  const folder = (parent: number, name: string): number => {
    entries.push({ name, type: DIRECTORY, length: 0, children: [] });
    entries[parent]?.children?.push(entries.length - 1);
    return entries.length - 1;
  };
  add(0, '__properties_version1.0', new Uint8Array(32));
  add(0, '__substg1.0_001A001F', text('IPM.Note'));
  add(0, '__substg1.0_0037001F', text(m.subject));
  add(0, '__substg1.0_1000001F', text(m.body));
  add(0, '__substg1.0_0C1A001F', text('FOI Unit'));
  add(0, '__substg1.0_5D01001F', text(m.from));
  m.attachments.forEach((a, i) => {
    const at = folder(0, `__attach_version1.0_#0000000${i}`);
    add(at, '__properties_version1.0', new Uint8Array(8));
    add(at, '__substg1.0_37010102', a.bytes);
    add(at, '__substg1.0_3707001F', text(a.name));
  });
  return burner.burn(entries as unknown as Parameters<typeof burner.burn>[0]);
}
