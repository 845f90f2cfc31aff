import type { Redaction } from './redact.ts';

/** What a company has and earns, told by somebody who works there: hidden like what is personal, unless the owner shows it. */

export const COMPANY_FIGURES = '公司数据';

const NUMBER = '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十几]+)';
const MACHINE =
  '(?:[AHVPTL]\\d{1,3}0(?!\\d)|(?:RTX|GTX)?\\s?[1-5]0[5-9]0(?:Ti)?|TPU|GPU|服务器|显卡|机器)(?:\\s?\\d+\\s?[gG][bB]?(?:的?显存|内存)?)?';
const MACHINES = `${NUMBER}\\s*[台张块]\\s*${MACHINE}`;
/** Below a million: more is told of firms that everybody knows. */
const FIGURE =
  '(?<![\\d.])(?:\\d{1,3}(?:\\.\\d+)?\\s?(?:[百千万]|[kKwW](?![A-Za-z0-9]))|[几一二两三四五六七八九十百]+[千万](?![万亿])|\\d{2,6}(?:\\s*[-~～—到至]\\s*\\d{2,6})?(?![\\d.%％千万]))(?!亿)(?:左右|多)?';

// What each match of several rules in a row holds: asked once for all of them.
const EARNINGS = /日活|月活|DAU|dau|MAU|mau|营收|流水|收入/u;
const STAFF = /公司|我们|项目组|团队|算法组/u;

const rule = (within: RegExp, shape: string): Redaction => ({
  kind: COMPANY_FIGURES,
  shape: new RegExp(shape, 'gu'),
  within,
});

export const COMPANY: readonly Redaction[] = [
  // 上线后日活3000左右；推广之后达到7000；每月流水十几万
  rule(
    EARNINGS,
    `(?:[日月]活|(?<![\\w.])(?:DAU|dau|MAU|mau)|营收|流水|(?:阶段性|月|年|总)收入)(?:大概|大约|在|有|达到?|是|为|:|：)*\\s*了?(?<x>${FIGURE})`,
  ),
  rule(EARNINGS, `(?:推广|上线)[^，,。；;]{0,6}(?:达到?|到)了?(?<x>${FIGURE})`),
  // 公司有2张A100，6张3090; what a paper used is no secret: 我们用 8 张 P100 训练 stays
  rule(
    STAFF,
    `(?:公司[^，,。；;]{0,8}?(?:有|用|租)了?|(?:我们|公司)租了?)(?:大约|大概)?(?<x>${MACHINES}(?:\\s*[，,、和]\\s*${MACHINES})*)`,
  ),
  rule(STAFF, `公司有(?:大约|大概)?(?<x>\\d+[wW万]?[多几]?个?(?:文件|文档)(?:资料)?)`),
  rule(STAFF, `员工(?:大概|大约|一共|总共|约|有|共)*(?<x>${NUMBER}个?人)`),
  // 合同金额120万
  rule(/合同/u, `合同(?:金额|总?额|款)(?:大概|大约|约|是|为|有|[:：])*\\s*(?<x>\\d+(?:\\.\\d+)?\\s*[万千]元?)`),
  // 公司的知识库：财报信息库、合同资料库
  rule(
    /公司[^\n]*知识库|知识库[^\n]*公司/u,
    '(?<=[如、，,和及有是])(?!如|还|例|比)(?<x>\\p{Script=Han}{2,4}(?:信息|资料)库)',
  ),
  // 项目组有7个人; 我们三个人一起做的
  rule(STAFF, `(?:项目组|团队|算法组|我们组)(?:里|里面)?(?:一共|总共|大概)?有?(?<x>${NUMBER}个?人)(?!工)`),
  rule(STAFF, `我们(?<x>${NUMBER}个?人)(?=一起|一块|做)`),
];
