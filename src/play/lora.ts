import { loraCount, type LoraTarget, type ModelName, MODELS, parameterCount } from '../math/models.ts';
import { label, picture, tag } from '../plots/svg.ts';
import { count, size } from './numbers.ts';
import { modelChoice } from './model-choice.ts';
import { choice, definePlay, range } from './play.ts';

interface Values {
  model: ModelName;
  exponent: number;
  target: LoraTarget;
}

const rankOf = ({ exponent }: Values): number => 2 ** exponent;

function figures(values: Values) {
  const shape = MODELS[values.model];
  const all = parameterCount(shape);
  const trained = loraCount(shape, rankOf(values), values.target);
  return { shape, all, trained, share: trained / all };
}

const percent = (share: number): string => `${(share * 100).toPrecision(2)}%`;

const say = (values: Values): string => {
  const { all, trained, share } = figures(values);
  return `要训 ${count(trained)}，是全部 ${count(all)}的 ${percent(share)}；梯度和 Adam 状态从 ${size(all * 14)} 降到 ${size(trained * 14)}。`;
};

const SIDE = 132;
const X = 16;
const Y = 30;

export const loraPlay = definePlay({
  title: 'LoRA 要训练多少参数',
  caption:
    '每个挂上的矩阵多出 r × (输入维 + 输出维) 个参数。右边的窄条按真实比例画：一条是 A，一条是 B。显存按梯度 2 字节、Adam 与主权重 12 字节算。',
  controls: {
    model: modelChoice('LLaMA-7B'),
    exponent: range('秩 r', [0, 8, 1], 4, (value) => String(2 ** value)),
    target: choice('挂在哪里', { qv: 'Wq、Wv', attention: '注意力的四个矩阵', all: '全部线性层' }, 'all'),
  },
  say,
  draw(values) {
    const { shape, all, trained, share } = figures(values);
    const rank = rankOf(values);
    const thin = (rank / shape.hidden) * SIDE;
    const right = X + SIDE + 44;
    return picture(
      { title: 'LoRA 的两个窄矩阵与原来的权重', desc: say(values) },
      320,
      Y + SIDE + 58,
      label(`W₀（冻结）`, X, Y - 10),
      tag('rect', { class: 'frozen', x: X, y: Y, width: SIDE, height: SIDE }),
      label(`${shape.hidden} × ${shape.hidden}`, X + SIDE / 2, Y + SIDE / 2 + 4, {
        'text-anchor': 'middle',
        class: 'tick',
      }),
      label('+', X + SIDE + 20, Y + SIDE / 2 + 4, { 'text-anchor': 'middle' }),
      label(`B：${shape.hidden} × ${rank}`, right, Y - 10),
      tag('rect', { class: 'bar tone-1', x: right, y: Y, width: Math.max(thin, 0.6), height: SIDE }),
      label(`A：${rank} × ${shape.hidden}`, right + 20, Y + 34),
      tag('rect', { class: 'bar tone-2', x: right + 20, y: Y + 42, width: 84, height: Math.max(thin * 0.64, 0.6) }),
      label(`可训练 ${count(trained)}`, X, Y + SIDE + 26, { class: 'heading' }),
      label(`全部 ${count(all)}　占 ${percent(share)}`, X, Y + SIDE + 46),
    );
  },
});
