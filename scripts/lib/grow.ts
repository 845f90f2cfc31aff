import type { IndexedQuestion } from '../../src/search/records.ts';

/** So many questions made of a guide's own: after these, each has the title of one and the text of another. */
export function grow(questions: readonly IndexedQuestion[], size: number): IndexedQuestion[] {
  return Array.from({ length: size }, (_, i) => {
    const round = Math.floor(i / questions.length);
    const question = questions[i % questions.length]!;
    const { body, short, terms } = questions[(i + round * 97) % questions.length]!;
    return {
      ...question,
      id: round === 0 ? question.id : `${question.id}-${round}`,
      body,
      terms,
      ...(short && { short }),
    };
  });
}
