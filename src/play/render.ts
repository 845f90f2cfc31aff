/** A plaything as it stands in the page before anything is loaded: its picture, and controls that wait. */
import { escape, tag } from '../plots/svg.ts';
import { type Control, type Play, startOf } from './play.ts';

/**
 * HTML of a plaything at its start. The controls are there from the beginning, so that nothing moves when they come to
 * life; until then they are disabled, and without JavaScript they are hidden (`play.css`).
 */
export function renderPlay(name: string, play: Play): string {
  const values = startOf(play);
  const controls = Object.entries(play.controls).map(([key, control]) => renderControl(key, control));
  return [
    `<guide-play name="${escape(name)}">`,
    `<div class="play-picture">${play.draw(values)}</div>`,
    `<p class="play-says">${escape(play.say(values))}</p>`,
    `<fieldset class="play-controls" disabled><legend class="sr-only">${escape(play.title)}</legend>`,
    ...controls,
    '</fieldset><p class="sr-only" role="status"></p></guide-play>',
  ].join('');
}

function renderControl(name: string, control: Control): string {
  const field = { name, autocomplete: 'off' };
  const caption = `<span>${escape(control.label)}</span>`;
  switch (control.kind) {
    case 'range': {
      const { min, max, step, start, show } = control;
      const value = `<output>${escape(show(start))}</output>`;
      const bounds = { min: String(min), max: String(max), step: String(step), value: String(start) };
      return `<label class="play-range">${caption}${value}${input({ ...field, type: 'range', ...bounds, 'aria-valuetext': show(start) })}</label>`;
    }
    case 'choice': {
      const options = Object.entries(control.options).map(([value, label]) =>
        tag('option', { value, selected: value === control.start ? '' : undefined }, escape(label)),
      );
      return `<label>${caption}${tag('select', field, ...options)}</label>`;
    }
    case 'toggle':
      return `<label class="play-toggle">${input({ ...field, type: 'checkbox', checked: control.start ? '' : undefined })}${caption}</label>`;
    case 'text':
      return `<label class="play-text">${caption}${input({ ...field, type: 'text', value: control.start, maxlength: control.maxLength, spellcheck: 'false' })}</label>`;
  }
}

const input = (attributes: Record<string, string | number | undefined>): string => tag('input', attributes);
