/** What the frontmatter of a note says of the whole note. */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Finding } from '../model.ts';
import type { ParsedNote } from './index.ts';
import { nearestPlace, readPlace } from '../owner/places.ts';

export interface Frontmatter {
  /** What the note is about: the heading above all its headings. */
  title?: string;
  /** The page, or the topic, that all its questions belong to. */
  page?: string;
  /** Nobody is to see this note. */
  hide?: true;
  findings: Finding[];
}

/** A note that cannot be read but says this is not shown: better too little than what its writer wanted hidden. */
const SAYS_HIDE = /^\s*hide\s*:\s*(?!false|no\b|off\b)/m;

/** Reads `title`, `page` (or `topic`) and `hide`; other keys belong to other programs. */
export function readFrontmatter({ note, lines }: ParsedNote): Frontmatter {
  const yaml = lines.filter((line) => line.kind === 'frontmatter').map((line) => line.text);
  if (yaml.length < 2) return { findings: [] };
  const text = yaml.slice(1, -1).join('\n');
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, logLevel: 'silent' });
  const front: Frontmatter = { findings: [] };
  // Line 1 of the YAML is line 2 of the note.
  const wrong = (offset: number, message: string) =>
    front.findings.push({
      file: note.path,
      line: lineCounter.linePos(offset).line + 1,
      kind: 'frontmatter-invalid',
      message,
    });

  const [error] = document.errors;
  if (error) {
    wrong(error.pos[0], `文件头不是合法的 YAML（${error.message.split('\n')[0]!}），已忽略。`);
    return SAYS_HIDE.test(text) ? { ...front, hide: true } : front;
  }
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(key) || !isScalar(value) || value.value === null) continue;
    const written = value.source.trim();
    const [at] = value.range;
    if (key.value === 'title' && written) front.title = written;
    else if (key.value === 'page' || key.value === 'topic') {
      const page = readPlace(written);
      const near = nearestPlace(written);
      if (page) front.page = page;
      else wrong(at, `没有“${written}”这一页，没有采用。${near ? `是不是 ${near}？` : '页写成“主题/页”。'}`);
    } else if (key.value === 'hide') {
      if (value.value !== false) front.hide = true;
      if (typeof value.value !== 'boolean') wrong(at, `hide 写成 true 或 false；“${written}”按 true 处理，没有收录。`);
    }
  }
  return front;
}
