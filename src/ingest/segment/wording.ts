import { chinese } from '../clean/typography.ts';
import { asksOutright } from './titles.ts';

/** How a title reads where it stands alone: without what belonged to the place that it was copied from. */

// [高频]  【字节/阿里/必考】  【多模态大模型面经】: what a list of questions says of one
const TAG_WORDS =
  '高频|低频|必考|必背|必问|常考|常问|重点|难点|易错|热门|基础|进阶|高级|中级|初级|简单|中等|困难|面试题?|真题|经典|新增?|补充|挂了?|已?过|字节(?:跳动)?|阿里(?:巴巴|云)?|腾讯|百度|美团|京东|华为|小米|网易|滴滴|快手|拼多多|蚂蚁|小红书|蔚来|商汤|大厂|中厂|小厂';
const TAG = new RegExp(
  String.raw`^\s*(?:\[\s*(?:(?:${TAG_WORDS})(?:\s*[/、,，|\s]\s*|\s*(?=\])))+\]|【\s*(?:(?:${TAG_WORDS})(?:\s*[/、,，|\s]\s*|\s*(?=】)))+】|【[^】]{0,12}(?:面经|面试题|八股文?|专栏|系列)】)\s*(?=\S)`,
);
const TAG_BEHIND = new RegExp(String.raw`(?<=\S{4})\s*[（(【[](?:${TAG_WORDS}|重要)[)）】\]]\s*$`);
// 面试考点：  基础问题：  开放性问题：; 算法题： says what is wanted
const LABEL =
  /^(?:(?:面试|高频|常见|核心)?考点|(?:面试|高频|常见|基础|业务|开放[式性]?|开方式|技术|理论|八股文?|追加)(?:问题|题)|(?:问题|题目|面试题))\s*\d{0,2}\s*[:：]\s*(?=\S.{3})/;
// 好的，  很好。  接下来  那: a turn of talk goes on from the one before
const TURN =
  /^(?:你好|您好|好的?|很好|非常好|不错|挺好|没错|对的?|嗯+|哦|可以|行|OK|(?:明白|了解)了?(?!\s)|有意思|接下来|下面|然后|另外|首先|最后|再问(?:一?个)?(?:问题|细节)?|继续)(?:[，,。！!~～、\s]+|(?=讲讲|聊聊|说说|谈谈))/i;
/** A sentence that only opens the next. */
const OPENER =
  /^[^？?。！!]{0,24}(?:聊聊|聊一聊|热个?身|开始吧|踩过坑|说得对|答得|回答得|进入正题)[^？?。！!]{0,12}[。！!]\s*(?=\S{4})/;
// 那BERT的输入是怎么表示的; but 那些, 那个
const THAT = /^那(?:么)?[，,\s]*(?![些个种样时儿边里年天次么它他她你我])(?=[\p{L}\p{N}])/u;

/**
 * A clean title as the guide shows it.
 *
 * @example worded('[高频] 那LoRA的秩怎么选?') → 'LoRA的秩怎么选？'
 */
export function worded(title: string): string {
  let text = title
    .replace(/^\[([^[\]]{4,})\]$/, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(TAG, '')
    .replace(TAG_BEHIND, '')
    .replace(LABEL, '');
  if (asksOutright(text)) text = withoutTurns(text);
  return chinese(marked(text)) || title;
}

/** Without the words with which somebody took their turn to ask. */
function withoutTurns(title: string): string {
  let text = title;
  for (let left = ''; left !== text;) {
    left = text;
    text = text.replace(OPENER, '').replace(TURN, '');
  }
  text = text.replace(THAT, '');
  return asksOutright(text) && text.length >= 4 ? text : title;
}

const HAN = /\p{Script=Han}/u;

/** Marks of a Chinese title: no space before them, full width at its end, no full stop behind its only sentence. */
function marked(title: string): string {
  if (!HAN.test(title) || /[`$]|:\/\//.test(title)) return title;
  return title
    .replace(/\s+([,，;；?？])\s*/g, (_, mark: string) => WIDE[mark] ?? mark)
    .replace(/\?(?:\s*(?=\p{L})|$)/gu, '？')
    .replace(/(?<=[（(])\s+|\s+(?=[)）])/g, '')
    .replace(/^([^。]*)[。.，,、；;]$/, '$1');
}

const WIDE: Record<string, string> = { ',': '，', ';': '；', '?': '？' };
