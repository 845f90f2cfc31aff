/** `{#lora page=fine-tuning/peft hide}` at the end of a title: what its writer decided in place. */
import type { Finding } from '../model.ts';
import type { Line } from './index.ts';
import { safeId } from '../permalink/index.ts';
import { nearestPlace, readPlace } from '../owner/places.ts';

// One item: #lora, page=fine-tuning/peft, topic="fine-tuning", hide
const ITEM = String.raw`(?:#[\p{L}\p{N}_-]+|(?:page|topic)=(?:"[^"{}]*"|[^\s{}"]+)|hide)`;
const ATTRIBUTES = new RegExp(String.raw`^\{\s*(?<list>${ITEM}(?:\s+${ITEM})*)\s*\}(?<tail>[*#\s]*)$`, 'u');
const ONE = new RegExp(ITEM, 'gu');

/** Nobody writes more than this into one pair of braces. */
const LONGEST = 200;

export interface TitleAttributes {
  id?: string;
  page?: string;
  hide?: true;
}

/** Splits `{#id page=…}` off a title. @example splitAttributes('LoRA {#lora}') → { title: 'LoRA', attributes: { id: 'lora' } } */
export function splitAttributes(title: string): { title: string; attributes: TitleAttributes } {
  const at = title.lastIndexOf('{');
  const match = at < 0 || title.length - at > LONGEST ? null : ATTRIBUTES.exec(title.slice(at));
  if (!match) return { title, attributes: {} };
  const attributes: TitleAttributes = {};
  for (const [item] of match.groups!['list']!.matchAll(ONE)) {
    if (item.startsWith('#')) attributes.id = item.slice(1).toLowerCase();
    else if (item === 'hide') attributes.hide = true;
    else attributes.page = item.slice(item.indexOf('=') + 1).replaceAll('"', '');
  }
  return { title: title.slice(0, at).trimEnd() + match.groups!['tail']!.trim(), attributes };
}

/**
 * Lines as they are without attributes, so that a title has its shape whether its writer decided something or not, and the
 * attributes by line.
 */
export function withoutAttributes(lines: readonly Line[]): { lines: Line[]; attributes: Map<number, TitleAttributes> } {
  const found = new Map<number, TitleAttributes>();
  const bare = lines.map((line) => {
    if (line.kind !== 'text' && line.kind !== 'heading' && line.kind !== 'fenced') return line;
    const { title, attributes } = splitAttributes(line.title ?? line.text);
    if (title === (line.title ?? line.text)) return line;
    found.set(line.number, attributes);
    return { ...line, text: splitAttributes(line.text).title, ...(line.title !== undefined && { title }) };
  });
  return { lines: bare, attributes: found };
}

/** Attributes that can be used, and what is wrong with the others. `text` is the line they stand in. */
export function checkAttributes(
  { id, page, hide }: TitleAttributes,
  { file, line, text }: { file: string; line: number; text: string },
): { attributes: TitleAttributes; findings: Finding[] } {
  const findings: Finding[] = [];
  const place = page === undefined ? undefined : readPlace(page);
  if (page !== undefined && !place) {
    const near = nearestPlace(page);
    findings.push({
      file,
      line,
      kind: 'attribute-invalid',
      message: `没有“${page}”这一页，没有采用。${near ? `是不是 ${near}？` : '页写成“主题/页”。'}`,
      ...(near && { fix: { file, line, text: text.replace(/(?<=page=|topic=)(?:"[^"{}]*"|[^\s{}"]+)/, near) } }),
    });
  }
  const safe = id === undefined ? undefined : safeId(id);
  if (id !== undefined && !safe)
    findings.push({
      file,
      line,
      kind: 'attribute-invalid',
      message: `编号“${id}”不能用作网址，没有采用。编号只用小写字母、数字和连字符，如 {#lora}。`,
    });
  return { attributes: { ...(safe && { id: safe }), ...(place && { page: place }), ...(hide && { hide }) }, findings };
}
