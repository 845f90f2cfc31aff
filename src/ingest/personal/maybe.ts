import type { Finding, Note } from '../model.ts';
import { OWNER_FILE } from '../owner/index.ts';
import { ableIn, needsOf } from '../needs.ts';
import { linesIn } from './redact.ts';
import { SURNAME } from './names.ts';

/** What only its writer can judge. It is listed, not hidden: to hide a fact wrongly is as bad as to show a secret. */

const NUMBER = '[\\d一二两三四五六七八九十几]+';

// The line itself is not quoted in the report, which readers see.
const MAYBE: readonly { what: string; shape: RegExp }[] = [
  {
    what: '合作方的名字',
    shape:
      /合作方(?!式|案|法|面|向|针|给|提供|材料|资料|数据|的|名称|这|那|有这|协议|要求|需求|一起|[，,。、；;\s)）]|$)|(?:和|与|跟)(?!上|前|某|一|这|那|该|我|贵|本|其|自|各|多|很|哪)\p{Script=Han}{2,8}(?:公司|医院|集团)(?:那边|这边)?(?:一起|共同|合作|联合)|\p{Script=Han}{2}(?:公司|集团)?总部(?=在)/u,
  },
  {
    what: '公司的内情',
    shape:
      /(?:拉|去|为了|做|搞)融资|是?为了融资|融资(?:和|与|的|来)|老板(?:的要求|的态度|想|要求|看到|看了|觉得|说)|交差|收入可观/u,
  },
  {
    what: '公司的经营数字',
    shape:
      /(?:日活|月活|DAU|MAU|营收|流水|(?:阶段性|月|年|总)收入|用户数)(?:大概|大约|在|有|达到?|是|为|:|：)*\s*(?:了)?[\d几十百千万]+/iu,
  },
  {
    what: '公司的资产或人数',
    shape: new RegExp(
      `(?:公司|我们)[^。；;]{0,8}?(?:有|用|租)(?:了)?(?:大约|大概)?\\s*${NUMBER}\\s*[台张块卡](?!\\S{0,3}图)|(?:公司|我们)有(?:大约|大概)?\\d+[wW万]?多?个?(?:文件|文档)|(?:项目组|团队|算法组)(?:一共|总共)?有?[\\d一二两三四五六七八九十]+个?人|我们${NUMBER}个?人(?:一起|一块)?做`,
      'u',
    ),
  },
  {
    what: '离职的原因',
    shape:
      /(?:hr|人事)[^。；;，,]{0,12}(?:和|跟|私下)[^。；;，,]{0,4}我说|发绩效|然后就离职|(?:我|就)(?:被裁|被优化|离职了)/iu,
  },
  {
    what: '同事的称呼',
    shape: new RegExp(
      `(?<=^|[，,。；;、\\s和跟与找问让])${SURNAME}(?:总|老师|经理|主管|哥|姐)(?=[，,。；;、\\s说让的给和]|$)`,
      'u',
    ),
  },
];

/** Lines that may say something personal besides what was hidden in them. */
export function maybePersonal(note: Note, shown: readonly string[]): Finding[] {
  const may = (block: string) =>
    ableIn(block, MAYBE, ({ shape }) => needsOf(shape)).some(({ shape }) => shape.test(block));
  return [...linesIn(shown, may)].flatMap((i) => {
    const text = shown[i]!;
    if (text.length > 20_000) return [];
    const what = MAYBE.filter(({ shape }) => shape.test(text)).map((maybe) => maybe.what);
    return what.length
      ? [
          {
            file: note.path,
            line: i + 1,
            kind: 'personal-maybe' as const,
            message: `可能写了${what.join('、')}，没有隐去。`,
            fix: { file: OWNER_FILE, text: `- { redact: 要隐去的词, as: ${what[0]!} }` },
          },
        ]
      : [];
  });
}
