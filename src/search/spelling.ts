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
// What it cuts wrongly: 成长, 重合, 长上, 字模.
customPinyin({
  生成长度: 'sheng cheng chang du',
  权重合并: 'quan zhong he bing',
  长上下文: 'chang shang xia wen',
  跳字模型: 'tiao zi mo xing',
});

/** Chinese in pinyin, each character as it is said in this very text. @example spellAsSaid('重排') → ['chong', 'pai'] */
export const spellAsSaid = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });
