import { describe, expect, test } from 'vitest';
import { redactText } from './redact.ts';
import { SIGNATURES } from './signature.ts';

// Nobody's names and accounts.

describe('who wrote a note', () => {
  test.each([
    ['作者：云深不知处', '作者：〔署名〕'],
    ['# @Author: Lin Hedgehog   @Created in 2031/3/9', '# @Author: 〔署名〕   @Created in 2031/3/9'],
    ['整理：贾宝玉', '整理：〔署名〕'],
    ['文 | 云深不知处', '文 | 〔署名〕'],
    ['by Hedgehog_Lin', 'by 〔署名〕'],
    ['大家好，我是爱吃鱼的猫，一名算法工程师。', '大家好，我是〔署名〕，一名算法工程师。'],
    ['这里是云外的鱼，研究生在读。', '这里是〔署名〕，研究生在读。'],
    ['微信公众号「小刺猬学习」', '微信公众号「〔署名〕」'],
    ['公众号：晚秋的笔记本，欢迎关注', '公众号：〔署名〕，欢迎关注'],
    ['—— 晚秋 写于 2031.4', '—— 〔署名〕 写于 2031.4'],
    ['__author__ = "Lin Hedgehog"', '__author__ = "〔署名〕"'],
    ['知乎@云深不知处', '知乎@〔署名〕'],
    ['CSDN：weixin_4455667', 'CSDN：〔署名〕'],
    ['我的 GitHub：https://github.com/hedgehog-lin', '我的 GitHub：https://github.com/〔署名〕'],
    ['https://www.zhihu.com/people/hedgehog-88', 'https://www.zhihu.com/people/〔署名〕'],
  ])('%s', (text, expected) => {
    expect(redactText(text, SIGNATURES).text).toBe(expected);
    expect(redactText(expected, SIGNATURES)).toEqual({ text: expected, kinds: [] });
  });

  test.each([
    '作者：Vaswani 等，2017 年发表。',
    '作者：提出残差的是何恺明。',
    '作者认为，深层网络难训练。',
    '整理：先去重，再切块。',
    'by Google',
    'group by user_id',
    '文/图 多模态对齐',
    '这里是把维度降到 64，不是 128。',
    '大家好，我是一名算法工程师。',
    '模型会回答：我是由某公司训练的助手。',
    '公众号文章的分类',
    '参考知乎@云深不知处 的回答',
    'GitHub：代码托管平台',
    '作者开源了代码：https://github.com/huggingface/peft',
    '参考 https://blog.csdn.net/abc_def/article/details/123',
  ])('not %s', (text) => {
    expect(redactText(text, SIGNATURES).kinds).toEqual([]);
  });
});
