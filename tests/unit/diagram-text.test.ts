import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { piecesOf, turn, wrapMessages } from '../../scripts/lib/diagram-text.ts';
import { DRAWINGS } from '../../src/markdown/drawings.ts';

test.each([
  ['MQA、GQA、MLA', ['MQA、', 'GQA、', 'MLA']],
  ['P-Tuning v1', ['P-Tuning', ' ', 'v1']],
  ['512→2048', ['512', '→', '2048']],
  ['向量（稠密）', ['向量', '（稠密）']],
  // A last character alone would have a line to itself.
  ['编码器', ['编码器']],
])('%s breaks between words, and punctuation stays with them', (text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces);
});

describe('a message of a sequence diagram', () => {
  const wrap = (line: string) => wrapMessages(`sequenceDiagram\n  ${line}`).split('\n  ')[1];

  test('is broken into lines of about the same length', () => {
    expect(wrap('A->>B: 改动清单、三元组与出处')).toBe('A->>B: 改动清单、<br/>三元组与出处');
    expect(wrap('A-->>B: 调用 weather(上海, 明天)')).toBe('A-->>B: 调用 weather<br/>(上海, 明天)');
  });

  test('stays as it is if it is short, or broken by hand', () => {
    expect(wrap('A->>B: 写回症状')).toBe('A->>B: 写回症状');
    expect(wrap('A->>B: 重复到选中<br/>结束符或到长度上限')).toBe('A->>B: 重复到选中<br/>结束符或到长度上限');
    expect(wrap('participant S as 一个名字很长很长的服务')).toBe('participant S as 一个名字很长很长的服务');
  });
});

test('a flowchart is turned with its parts', () => {
  expect(turn('flowchart LR\n  subgraph S\n    direction TB\n  end')).toBe(
    'flowchart TB\n  subgraph S\n    direction LR\n  end',
  );
  expect(turn('flowchart TD\n  甲 --> 乙')).toBe('flowchart LR\n  甲 --> 乙');
  expect(turn('sequenceDiagram\n  A->>B: LR')).toBeUndefined();
});

test('no drawing of the guide breaks a word, or shrinks until it cannot be read', () => {
  const split = readdirSync(DRAWINGS).flatMap((name) => {
    const svg = readFileSync(new URL(name, DRAWINGS), 'utf8');
    const style = /max-width:(?<most>[\d.]+)px;min-width:(?<least>[\d.]+)px/u.exec(svg)?.groups;
    if (!style || Number(style['least']) / Number(style['most']) < 0.74) return [name];
    return svg.split('</text>').flatMap((text) => {
      const lines = text.split(/class="text-outer-tspan[^>]*>/u).map((line) => line.replace(/<[^>]*>/gu, ''));
      return lines.filter((line, index) => /[a-z]$/iu.test(line) && /^[a-z]{1,3}$/iu.test(lines[index + 1] ?? ''));
    });
  });
  expect(split).toEqual([]);
});
