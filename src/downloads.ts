/** Files to take along that a build was given, with `DOWNLOADS` naming the folder that `npm run export` wrote. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BASE } from './paths.ts';

const FOLDER = process.env['DOWNLOADS'];

/** Ending of a file → what a reader knows the format by. */
const FORMATS: Record<string, string> = { pdf: 'PDF', epub: 'EPUB', tsv: 'Anki 卡片' };

export interface Download {
  /** `transformer.pdf` */
  name: string;
  /** Where it is on this machine. */
  file: string;
  href: string;
  /** `PDF，4.1 MB` */
  label: string;
}

/** The files of a volume: `transformer`, or `guide` for the whole. */
export const downloadsOf = (volume: string): Download[] =>
  allDownloads().filter(({ name }) => name.startsWith(`${volume}.`));

export function allDownloads(): Download[] {
  if (FOLDER === undefined) return [];
  const names = readdirSync(FOLDER).filter((name) => /^[a-z-]+\.(?:pdf|epub|tsv)$/u.test(name));
  return names.sort().map((name) => {
    const file = join(FOLDER, name);
    const megabytes = Math.max(statSync(file).size / 1e6, 0.1).toFixed(1);
    const label = `${FORMATS[name.split('.')[1]!]!}，${megabytes} MB`;
    return { name, file, href: `${BASE}download/${name}`, label };
  });
}
