import { expect, test } from 'vitest';
import { redactText } from './redact.ts';
import { COMPANY } from './company.ts';

// Figures of no company.

test.each([
  ['上线之后日活大概3000-4000，推广后达到9000左右', '上线之后日活大概〔公司数据〕，推广后达到〔公司数据〕'],
  ['每月流水十几万，年收入300万左右', '每月流水〔公司数据〕，年收入〔公司数据〕'],
  ['我们公司有2张A100 80g显存，6张3090，训练够用', '我们公司有〔公司数据〕，训练够用'],
  ['公司一共租了四台服务器', '公司一共租了〔公司数据〕'],
  ['公司有大约5W多个文档', '公司有大约〔公司数据〕'],
  ['项目组里有6个人，两个做算法', '项目组里有〔公司数据〕，两个做算法'],
  ['公司的知识库分成几个，如合同信息库、药品资料库', '公司的知识库分成几个，如〔公司数据〕、〔公司数据〕'],
  ['公司员工有80人，合同金额120万', '公司员工有〔公司数据〕，合同金额〔公司数据〕'],
  ['标注是我们四个人一起做的', '标注是我们〔公司数据〕一起做的'],
])('%s', (text, expected) => {
  expect(redactText(text, COMPANY).text).toBe(expected);
});

test.each([
  // What a paper used, and what everybody knows of a product
  '我们用 8 张 P100 训练了 12 小时',
  '某款聊天产品两个月就达到月活1亿',
  '一台服务器有8张A100',
  '团队分工要说清',
  '我们一个人一个人地核对',
  '人工智能公司有很多',
  // Not a part of a number
  '公司营收三千万',
  // A print of a text, in the ledger
  'a8g77u.afx47n.dau2w4',
])('of nobody in particular: %s', (text) => {
  expect(redactText(text, COMPANY).kinds).toEqual([]);
});
