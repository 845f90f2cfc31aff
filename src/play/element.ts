/** `<guide-play name="…">`: brings the controls of a plaything to life. Loaded when one comes near the view. */
import { type Control, type Play, type Value } from './play.ts';
import { findPlay } from './plays.ts';

/** A screen reader hears what changed once the hand rests, not at each step of a slider. */
const REST = 600;

class GuidePlay extends HTMLElement {
  connectedCallback(): void {
    const play = findPlay(this.getAttribute('name') ?? '');
    const fieldset = this.querySelector('fieldset');
    if (!play || !fieldset) return;
    fieldset.disabled = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.addEventListener('input', () => {
      const said = this.show(play, fieldset);
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.querySelector('[role="status"]')!.textContent = said;
      }, REST);
    });
  }

  /** Draws the values as they are now; gives what there is to say of them. */
  private show(play: Play, fieldset: HTMLFieldSetElement): string {
    const values: Record<string, Value> = {};
    for (const [name, control] of Object.entries(play.controls)) {
      const field = fieldset.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
      values[name] = valueOf(field, control);
      if (control.kind === 'range') {
        const shown = control.show(Number(field.value));
        field.setAttribute('aria-valuetext', shown);
        field.parentElement!.querySelector('output')!.textContent = shown;
      }
    }
    const said = play.say(values);
    // Text of the reader's own gets into it escaped (`plots/svg.ts`).
    this.querySelector('.play-picture')!.innerHTML = play.draw(values);
    this.querySelector('.play-says')!.textContent = said;
    return said;
  }
}

function valueOf(field: HTMLInputElement | HTMLSelectElement, { kind }: Control): Value {
  if (kind === 'range') return Number(field.value);
  return kind === 'toggle' ? (field as HTMLInputElement).checked : field.value;
}

customElements.define('guide-play', GuidePlay);
