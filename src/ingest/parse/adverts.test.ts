import { expect, test } from 'vitest';
import { ingestText, unaccounted, noteOf } from '../../../tests/unit/support/notes.ts';
import { isAdvert } from './adverts.ts';

test.each([
  '需要完整版的朋友可以扫码关注公众号，免费领取学习资料',
  '觉得有用记得点赞、收藏，也欢迎私信交流',
  '更多资料扫描下方二维码免费领取',
  '公众号后台回复“面经”即可获取',
  '@[toc](文章目录)',
  '发布于 2025-06-01 09:30',
  '阅读 1024 · 点赞 36 · 收藏 12',
  '版权声明：本文为博主原创文章，转载请附上出处。',
  '好的 👍 我给你整理一份速记版，方便背。',
  '如果你愿意，我可以再帮你画一张流程图。',
])('%s', (line) => {
  expect(isAdvert(line)).toBe(true);
});

test.each([
  '特征有点赞、收藏、转发三种行为。',
  '公众号文章的点赞数也是一个特征。',
  '公众号服务接入时验签，用户关注后发欢迎语，收藏的文章另存。',
  '扫码登录要先拿到二维码的编号。',
  '注意力让模型知道该关注哪里。',
  '好的提示词会给你例子。',
  '如果你愿意多花显存，可以把批调大。',
  '面试官您好，我来介绍一下我做的项目。',
])('%s is no advertisement', (line) => {
  expect(isAdvert(line)).toBe(false);
});

test('they are told apart in the report, and stand in no answer', () => {
  const lines = ['## 1. 什么是遗忘？', '', '学了新的，忘了旧的。', '', '有需要的同学扫码关注公众号，免费领取资料包'];
  const { questions, report } = ingestText(lines);
  expect(JSON.stringify(questions[0]!.answers)).not.toContain('扫码');
  expect(report.lines).toContainEqual(expect.objectContaining({ start: 5, fate: 'boilerplate' }));
  expect(unaccounted([noteOf(lines)], report)).toEqual([]);
});
