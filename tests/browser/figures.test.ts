import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PLAYS } from '../../src/knowledge/figures.ts';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();
const PAGE = 'q/playground/';
const PHONE = { viewport: { width: 360, height: 780 } };

/** Brings a plaything into view and waits for its controls. */
async function wake(play: Locator): Promise<void> {
  await play.scrollIntoViewIfNeeded();
  await play.locator('fieldset:enabled').waitFor();
}

/** Picks another of a list's options. */
async function choose(list: Locator): Promise<void> {
  const values = await list
    .locator('option')
    .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  const now = await list.inputValue();
  await list.selectOption(values.findLast((value) => value !== now)!);
}

/** The key that changes a field: a slider at its end goes back. */
async function keyFor(field: Locator): Promise<string> {
  const type = (await field.getAttribute('type')) ?? '';
  if (type !== 'range') return type === 'checkbox' ? 'Space' : 'z';
  return (await field.inputValue()) === (await field.getAttribute('max')) ? 'ArrowLeft' : 'ArrowRight';
}

describe.each(PLAYS)('plaything %s', (name) => {
  test('each control changes the picture', async () => {
    const page = await open(PAGE, PHONE);
    const play = page.locator(`guide-play[name="${name}"]`);
    await wake(play);
    const picture = () => play.locator('.play-picture').innerHTML();
    for (const field of await play.locator('input, select').all()) {
      const before = await picture();
      // The keys of a list are the browser's own.
      if (await field.evaluate((element) => element.matches('select'))) await choose(field);
      else await field.press(await keyFor(field));
      expect(await picture(), (await field.getAttribute('name')) ?? '').not.toBe(before);
    }
    // What changed is told once the hand rests.
    await expect.poll(() => play.locator('[role="status"]').textContent()).not.toBe('');
  });

  test('without JavaScript it is its picture', async () => {
    const page = await open(PAGE, { ...PHONE, javaScriptEnabled: false });
    const play = page.locator(`guide-play[name="${name}"]`);
    expect(await play.locator('svg').first().isVisible()).toBe(true);
    expect(await play.locator('fieldset').isVisible()).toBe(false);
  });
});

test('nothing moves when playthings come to life, nor when they are played with', async () => {
  const page = await open(PAGE, PHONE);
  const play = page.locator('guide-play[name="sampling"]');
  const below = page.locator('guide-play[name="attention"]');
  const places = async () => [await play.boundingBox(), await below.boundingBox()];
  const before = await places();
  await play.locator('fieldset:enabled').waitFor();
  for (let i = 0; i < 5; i++) await play.locator('[name="topP"]').press('ArrowLeft');
  expect(await places()).toEqual(before);
});

test('a page without playthings loads nothing for them', async () => {
  const page = await open('about/');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(new URL('../q/why-sqrt-dk/', page.url()).href);
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((address) => /element\.|PlayScript/u.test(address))).toEqual([]);
});

test('a caption of the note stands in place of the plaything’s own', async () => {
  const page = await open(PAGE);
  expect(await page.locator('.play:has([name="attention"]) figcaption').textContent()).toBe('自己写的一句说明。');
});

test.each([360, 1280])('every word of a picture lies inside it at %i px', async (width) => {
  const page = await open(PAGE, { viewport: { width, height: 900 } });
  const outside = await page.locator('svg.picture').evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const frame = picture.getBoundingClientRect();
      return [...picture.querySelectorAll('text')]
        .filter((text) => {
          const box = text.getBoundingClientRect();
          return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
        })
        .map((text) => text.textContent);
    }),
  );
  expect(outside).toEqual([]);
});

test('pictures take the colours of the theme', async () => {
  const stroke = async (colorScheme: 'light' | 'dark') =>
    (await open(PAGE, { colorScheme }))
      .locator('.plot .tone-1 > .curve')
      .first()
      .evaluate((curve) => getComputedStyle(curve).stroke);
  expect(await stroke('light')).not.toBe(await stroke('dark'));
});
