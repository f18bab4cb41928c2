/** plimsoll release sources: every printed number of a release, with the values under it and where each stands. */
import { fill } from '../../base/words.js';
import {
  type HeldVersion,
  atName,
  cellAddress,
  openSources,
  publicCell,
  publicCellInWords,
  valueInWords,
  versionText,
} from '../../count/index.js';
import type { Opened } from '../open.js';
import type { Call, Exit } from '../verb.js';
import { RELEASE_COPY, releaseNamed, versionNamed } from './about.js';

/** **Shape**: no more than the public's own page of a number shows: what is hidden has no line. */
export async function sourcesOfRelease(opened: Opened, call: Call): Promise<Exit> {
  const [, slug, wanted] = call.operands;
  const versions = await releaseNamed(opened, slug, call);
  if (!versions) return 1;
  const version = versionNamed(versions, wanted);
  if (!version) return 1;
  const numbers = numbersOf(version, call);
  if (call.json) {
    const all = { slug, version: versionText(version.version), numbers };
    call.io.out(JSON.stringify(all, null, 2));
    return 0;
  }
  for (const n of numbers) {
    call.io.out(`${n.table}  ${n.cell.join(' · ')}  ${n.shown}`);
    for (const s of n.sources) {
      const place = s.opens || s.address || s.publisher;
      call.io.out(
        fill(RELEASE_COPY[call.lang].source, { written: s.as_written, on: s.known_on, place }, call.lang),
      );
    }
  }
  return 0;
}

const numbersOf = ({ content }: HeldVersion, { lang }: Call) =>
  content.tables.flatMap((table) =>
    table.cells
      .filter((cell) => publicCell(cell).status !== 'confidential')
      .map((cell) => {
        const { open, keptBack } = openSources(content, cell);
        return {
          table: table.id,
          cell: cell.key,
          shown: publicCellInWords(publicCell(cell), lang),
          sources: open.map((o) => ({
            authority: o.authority,
            from: o.from,
            to: o.to,
            value: valueInWords(o.value, lang),
            as_written: o.as_written,
            known_on: o.known_on,
            publisher: o.source.publisher,
            address: o.source.address,
            sha256: o.source.sha256,
            at: o.source.at,
            place: o.source.at && atName(o.source.at),
            opens: cellAddress(o.source, lang),
          })),
          kept_back: keptBack,
        };
      }),
  );
