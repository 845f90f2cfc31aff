import { entropy, renormalise, softmax, survivors } from '../math/softmax.ts';
import { label, picture, tag } from '../plots/svg.ts';
import { definePlay, range } from './play.ts';

/** What might follow “今天的天气真”, with made-up scores. */
const CANDIDATES = ['好', '不错', '热', '冷', '舒服', '糟', '怪', '蓝'];
const SCORES = [3.2, 2.5, 2.1, 1.6, 1.2, 0.5, -0.3, -1.2];

interface Values {
  temperature: number;
  topK: number;
  topP: number;
}

function distribution({ temperature, ...cut }: Values) {
  const before = softmax(SCORES, temperature);
  const kept = survivors(before, cut);
  return { before, kept, after: renormalise(before, kept) };
}

const ROW = 23;
const TOP = 24;
const LEFT = 50;
const LONGEST = 214;

const say = (values: Values): string => {
  const { after, kept } = distribution(values);
  const count = kept.filter(Boolean).length;
  return `留下 ${count} 个候选，“${CANDIDATES[0]!}”的概率 ${after[0]!.toFixed(2)}，熵 ${entropy(after).toFixed(2)} nat。`;
};

export const samplingPlay = definePlay({
  title: '温度、top-k、top-p 怎样改变下一个词的分布',
  caption: '先把打分除以温度做 softmax（空框），再按 top-k、top-p 砍掉尾巴，剩下的重新归一（实心）。打分是举例用的。',
  controls: {
    temperature: range('温度', [0.1, 2, 0.1], 1, (value) => value.toFixed(1)),
    topK: range('top-k', [1, 8, 1], 8),
    topP: range('top-p', [0.05, 1, 0.05], 1, (value) => value.toFixed(2)),
  },
  say,
  draw(values) {
    const { before, kept, after } = distribution(values);
    const rows = CANDIDATES.map((word, i) => {
      const y = TOP + i * ROW;
      const cls = kept[i] ? 'tick' : 'tick faint';
      return (
        label(word, LEFT - 8, y + 14, { 'text-anchor': 'end', class: kept[i] ? undefined : 'faint' }) +
        tag('rect', { class: 'bar tone-1', x: LEFT, y: y + 3, width: after[i]! * LONGEST, height: ROW - 8 }) +
        tag('rect', { class: 'frame', x: LEFT, y: y + 3, width: before[i]! * LONGEST, height: ROW - 8 }) +
        label(kept[i] ? after[i]!.toFixed(3) : '砍掉', LEFT + Math.max(before[i]!, after[i]!) * LONGEST + 6, y + 14, {
          class: cls,
        })
      );
    });
    return picture(
      { title: '下一个词的概率', desc: say(values) },
      320,
      TOP + CANDIDATES.length * ROW + 4,
      label('今天的天气真……', 4, 14, { class: 'heading' }),
      ...rows,
    );
  },
});
