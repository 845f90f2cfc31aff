import { byStyle, type Candidate } from './candidates.ts';
import { isMarkedInline, splitInline } from '../parse/inline.ts';
import type { Region } from './mark.ts';

/** Strong evidence of a new question within the text of another one. */
export function secondQuestions(candidates: Candidate[], region: Region): Candidate[] {
  const framed = candidates.filter((c) => region.framed && !isLead(c) && c.follow === 'fence');
  const first = candidates.find((c) => c.shape === 'bold-numbered');
  // The headings count 1, 2, 3 and a bold line goes on with 4: the writer forgot the marks.
  const goesOn = region.number && first?.numbering?.value === region.number.value + 1 && region.number.value > 1;
  const continued = goesOn ? candidates.filter((c) => c.shape === 'bold-numbered') : [];
  // ## 22, 23 alone on its line, ## 24: the writer forgot the marks of one.
  const skipped = region.number && region.next === region.number.value + 2 ? region.next - 1 : Infinity;
  const between = candidates.filter((c) => c.numbering?.value === skipped);
  const asked = byStyle(candidates.filter((c) => c.numbering?.style === 'q')).flat();
  const listed = region.asked ? [] : askedPoints(candidates);
  return [...new Set([...framed, ...continued, ...(between.length === 1 ? between : []), ...asked, ...listed])];
}

/** A point, or **直观理解：**, which leads on to the next part of an answer. */
const isLead = ({ shape, text }: Candidate): boolean =>
  shape === 'bullet' || (shape === 'bold' && /[:：]\*{0,2}$/.test(text));

/** `- **KNN 的 K 怎么选**：…`: points that ask, each with its answer on its line. Labels like 为什么 structure one answer. */
function askedPoints(candidates: readonly Candidate[]): Candidate[] {
  const points = candidates.filter((c) => isMarkedInline(c.text));
  const asking = points.filter((c) =>
    /.{3,}(?:什么|怎么|如何|为何|哪|吗|多少|[？?])|(?:什么|怎么|如何|为何|哪).{3,}/.test(splitInline(c.text)!.label),
  );
  return points.length >= 2 && points.length === candidates.length && asking.length / points.length >= 0.5
    ? points
    : [];
}

// **追问：…？**   **再问（换个角度）：…？**
const TURN = /^\*\*[^*：:？?。]{1,16}[：:][^*]*[？?]\*\*$/;

/**
 * Bold lines that ask behind a label, each over its answer, amid bold titles that all begin with who asks: **面试官：…？** and then
 * **追问：…？** are turns of one talk.
 */
export function furtherTurns(candidates: readonly Candidate[], titles: readonly Candidate[]): Candidate[] {
  const isTalk = titles.length > 0 && titles.every((c) => c.shape === 'bold-numbered' && c.numbering?.value === 0);
  const first = titles[0]?.line.number ?? 0;
  return isTalk
    ? candidates.filter(
        ({ line, shape, text, follow }) =>
          shape === 'bold' && line.number > first && follow !== 'none' && TURN.test(text),
      )
    : [];
}
