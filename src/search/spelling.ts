/** How Chinese is said. Runs at build only: the browser makes do with `pinyin.ts`. */
import { customPinyin, pinyin } from 'pinyin-pro';

// Words of the field in which 重 means "again", and which no general dictionary has.
customPinyin(
  Object.fromEntries(
    ['排', '采样', '算', '写', '试', '参数', '计算', '加权', '建'].map((rest) => [
      `重${rest}`,
      `chong ${pinyin(rest)}`,
    ]),
  ),
);

/** Chinese in pinyin, each character as it is said in this very text. @example spellAsSaid('重排') → ['chong', 'pai'] */
export const spellAsSaid = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });
