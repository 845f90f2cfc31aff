import type { Entry } from '../model.ts';
import { rememberText } from '../../remember.ts';
import { asksOutright } from '../segment/titles.ts';

/** Titles that mean nothing alone, and what they belong to. */

/** Titles that say nothing without their project: six of them are six questions. */
const GENERIC =
  /^(?:[两三四五六七八九十]大|线上|线下|项目|产品|系统|模块|整体|基本|核心|关键|主要|常见|面试|典型|相关|代码|功能|技术|扩展|改进|未来|发展)*(?:背景|流程|结构|架构|介绍|总结|小结|原理|数据(?:来源|形式|格式)|数据|优化|难点|作用|特点|意义|效果|评估|评估的标准|评估标准|应用|模型选型|模块|技术栈?|技术点|亮点|职责|成果|目标|挑战|补充|概述|概览|定义|概念|思想|理念|公式|代码|实现|步骤|优缺点|优点|缺点|优势|分类|区别|速答|模板|回答|建议|要点|坑|误区|问题|追问|资料|其他|其它|示例|例子|案例|思路|方案|实验|结果|部署|趋势|评价|点评|解决的?(?:问题|方法|办法)|(?:产生|出现)?原因|(?:使用|适用)?场景|文件结构|有什么(?:不同|区别|用|作用|优缺点|局限))+$/u;
/** 代码实现（最小可运行片段）, 小结 Summary: what is added in brackets, or said again in English. */
const ADDED = /[（(][^（）()]*[)）]\s*$|(?<=\p{Script=Han})\s+[A-Za-z][A-Za-z ]*$/u;

/** 和 LN 的区别: of what its heading is about. */
const TORN = /^[和与跟](?:(?!指|是什么)[^的，,？?]){1,30}的?(?:区别|不同|差异|联系|关系|对比)$/u;

/** Whether a title means something only under its heading. @example isGeneric('项目背景，项目流程') → true */
export const isGeneric: (title: string) => boolean = rememberText((title) => {
  const bare = title.replace(ADDED, '');
  if (TORN.test(bare) || /^(?:为什么|主要有哪些)[？?]?$/.test(title)) return true;
  return bare.length <= 20 && bare.split(/[，,、/和与及\s：:？?]+/u).every((part) => part === '' || GENERIC.test(part));
});

/** The heading that says which project or chapter an entry is about: the nearest one that means something alone. */
export const contextOf = ({ path }: Entry): string =>
  path.findLast((heading) => !isGeneric(heading) && !IS_NUMBER.test(heading)) ?? '';

/** 三, （2）, 2031-05-12: the place of a chapter, or the day of a note. */
const IS_NUMBER = /^[（(]?[一二三四五六七八九十\d._-]+[)）]?$/;

/** Words of a title that may stand before another, and how many titles behind it may have no meaning of their own. */
const LONGEST = 20;
const FARTHEST = 12;

/** Under no heading, what stands behind a subject and means nothing alone belongs to that subject. */
export function titleBefore(all: readonly { entry: Entry }[], i: number): string {
  const { note, title } = all[i]!.entry;
  if (!isGeneric(title)) return '';
  for (let j = i - 1; j >= Math.max(0, i - FARTHEST) && all[j]!.entry.note === note; j--) {
    const { title: before } = all[j]!.entry;
    if (!isGeneric(before))
      return before.length <= LONGEST && !asksOutright(before) && !IS_NUMBER.test(before) ? before : '';
  }
  return '';
}
