/**
 * An SVG as a PNG, for readers whose programs take nothing else. Drawn by resvg with two fonts that come with the
 * product, so that a picture is the same on every machine and Welsh has its ŵ and ŷ. Nothing is loaded before the first
 * picture is asked for; where this machine's kind has no resvg there are no pictures, and everything else works.
 */
import { createRequire } from 'node:module';

/** Twice the drawing's own units: sharp on a dense screen and on paper. */
const ZOOM = 2;
const FACE = 'DejaVu Sans Condensed';

export const PICTURE_TYPE = 'image/png';

/** What of resvg is used. */
export interface Drawer {
  renderAsync(
    svg: string,
    options: {
      readonly fitTo: { readonly mode: 'zoom'; readonly value: number };
      readonly font: {
        readonly loadSystemFonts: boolean;
        readonly fontFiles: string[];
        readonly defaultFontFamily: string;
        readonly sansSerifFamily: string;
      };
    },
  ): Promise<{ asPng(): Uint8Array }>;
}

export interface Pictures {
  /** False where this machine's kind has no resvg. */
  areMade(): Promise<boolean>;
  /** **Errors**: throws when there are none, so ask first. */
  make(svg: string): Promise<Uint8Array>;
}

/** The fonts' files. Condensed, because its letters are as wide as those that the drawings' labels are placed by. */
export function fontFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return ['DejaVuSansCondensed', 'DejaVuSansCondensed-Bold'].map((name) =>
    resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`),
  );
}

/** With its fonts: a picture without letters is none. */
async function ready(load: () => Promise<Drawer>): Promise<Drawer> {
  fontFiles();
  return load();
}

const loadResvg = (): Promise<Drawer> => import('@resvg/resvg-js');

export function pictures(load: () => Promise<Drawer> = loadResvg): Pictures {
  let loaded: Promise<Drawer | null> | null = null;
  const drawer = (): Promise<Drawer | null> => (loaded ??= ready(load).catch(() => null));
  return {
    areMade: async () => (await drawer()) !== null,
    make: async (svg) => {
      const resvg = await drawer();
      if (resvg === null) throw new Error('pictures cannot be made here');
      const font = {
        loadSystemFonts: false,
        fontFiles: [...fontFiles()],
        defaultFontFamily: FACE,
        sansSerifFamily: FACE,
      };
      return (await resvg.renderAsync(svg, { fitTo: { mode: 'zoom', value: ZOOM }, font })).asPng();
    },
  };
}
