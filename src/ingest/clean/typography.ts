import type { PhrasingContent, Root } from 'mdast';
import { walk } from '../mdast/walk.ts';

/** Marks typed in half width between Chinese words, in the width that Chinese text has. */

const WIDE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const HAN = String.raw`[\p{Script=Han}”’》」）〕]`;
// 特征,样本: between Chinese characters; at the end of a text only what ends a sentence or opens a list
const BETWEEN = new RegExp(
  String.raw`(?<=${HAN})[ \t]?[,;:?!](?:[ \t]*(?=[\p{Script=Han}“‘《「（〔【[])|(?=[?!;:]?\s*$))`,
  'gu',
);
// LoRA?为什么  机制:Attention: where only one side is Chinese, no space may stand between
const BESIDE = /(?<=\p{Script=Han})[ \t]?[,;:?!](?=[A-Za-z0-9])|(?<=[A-Za-z0-9)\]%])[,;:?!](?=\p{Script=Han})/gu;
// 机制(注意力)的, 机制(Attention)的; sigmoid(输入) and (TP+TN)/2 are formulas
const BRACKETS = new RegExp(
  String.raw`(?<=${HAN})\((?<inner>[^()（）\n]{1,80})\)(?=[\p{Script=Han}，。；：、？！”]|\s*$)`,
  'gu',
);
// 灌知识------教说话
const DASHES = /(?<=[\p{Script=Han}”）])-{4,8}(?=[\p{Script=Han}“（])/gu;
// **甲** ：乙: full width brings its own space
const GAP = /(?<![ \t])[ \t]+(?=[，。；：！？、])/g;
const HALF = /[,;:?!(]|---|[ \t][，。；：！？、]/;

/** @example chinese('什么是过拟合,怎么办?') → '什么是过拟合，怎么办？' */
export function chinese(text: string): string {
  if (!HALF.test(text) || text.includes('://')) return text;
  return text
    .replace(BRACKETS, '（$<inner>）')
    .replace(BETWEEN, (mark) => WIDE[mark.trim()]!)
    .replace(BESIDE, (mark) => WIDE[mark.trim()]!)
    .replace(DASHES, '——')
    .replace(GAP, '');
}

/** Sets the text of a tree; code, formulas and addresses stay as they are. */
export function setChinese(tree: Root): void {
  walk(tree, {
    text(node, index, parent) {
      const before = (parent.children as PhrasingContent[])[index - 1];
      const after = (parent.children as PhrasingContent[])[index + 1];
      // An address is not text, even where it is its own name.
      if (parent.type === 'link' || !HALF.test(node.value)) return undefined;
      // What ends here goes on in the next node: a bracket or a colon there may be part of a name.
      const goesOn = after !== undefined && after.type !== 'break';
      const value = chinese(goesOn ? `${node.value}\u{F0000}` : node.value).replace('\u{F0000}', '');
      // 公式$y=wx$,其中: a formula stands for a word, and so does a name in code
      node.value =
        before?.type === 'inlineMath' || before?.type === 'inlineCode'
          ? value.replace(/^[,;:?!](?=\p{Script=Han})/u, (mark) => WIDE[mark]!)
          : value;
      return undefined;
    },
  });
}
