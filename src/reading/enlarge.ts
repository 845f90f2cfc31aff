/** A diagram over the whole screen: dragged by pointer or arrow keys; larger by pinching, by the wheel, by buttons. */
import { make } from '../search/ui/elements.ts';
import css from './enlarge.css?inline';

const MOST = 12;
const LEAST = 0.5;
const STEP = 1.4;

/** A point, from the middle of the screen. */
interface Point {
  x: number;
  y: number;
}

/** Shows the drawing of a figure enlarged; afterwards the focus is on the figure's button. */
export function enlarge(figure: HTMLElement): void {
  const drawing = figure.querySelector('svg');
  if (!drawing || document.querySelector('.enlarged')) return;
  const name = drawing.querySelector('title')?.textContent ?? '示意图';
  // Its ids stand twice as long as this is open: both mean the same arrows and styles.
  const picture = drawing.cloneNode(true) as SVGSVGElement;
  const pointers = new Map<number, Point>();
  let scale = 1;
  let offset: Point = { x: 0, y: 0 };

  const show = () => {
    picture.style.transform = `translate(${offset.x}px, ${offset.y}px) scale(${scale})`;
  };
  const move = (x: number, y: number) => {
    offset = { x: offset.x + x, y: offset.y + y };
    show();
  };
  /** What is at `point` stays there. */
  const zoom = (factor: number, point: Point = { x: 0, y: 0 }) => {
    const next = Math.min(MOST, Math.max(LEAST, scale * factor));
    const change = next / scale;
    scale = next;
    offset = { x: point.x - (point.x - offset.x) * change, y: point.y - (point.y - offset.y) * change };
    show();
  };
  const reset = () => {
    scale = 1;
    offset = { x: 0, y: 0 };
    show();
  };

  const stage = make('div', { class: 'stage' });
  stage.append(picture);
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top, width, height } = stage.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  };
  stage.addEventListener('pointerdown', (event) => {
    stage.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, pointOf(event));
  });
  stage.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) zoom(distance(now, other) / Math.max(1, distance(before, other)), other);
    else move(now.x - before.x, now.y - before.y);
    pointers.set(event.pointerId, now);
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    stage.addEventListener(type, ({ pointerId }) => pointers.delete(pointerId));
  }
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 400), pointOf(event));
    },
    { passive: false },
  );

  const close = () => {
    dialog.remove();
    document.documentElement.style.overflow = '';
    figure.querySelector('button')?.focus({ preventScroll: true });
  };
  const button = (label: string, act: () => void) => {
    const made = make('button', { type: 'button' }, label);
    made.addEventListener('click', act);
    return made;
  };
  const dialog = make(
    'dialog',
    { class: 'enlarged', 'aria-label': name },
    make('style', {}, css),
    stage,
    make(
      'div',
      { class: 'tools' },
      button('放大', () => {
        zoom(STEP);
      }),
      button('缩小', () => {
        zoom(1 / STEP);
      }),
      button('复原', reset),
      button('关闭', close),
    ),
  );
  const keys: Record<string, () => void> = {
    Escape: close,
    '+': () => {
      zoom(STEP);
    },
    '=': () => {
      zoom(STEP);
    },
    '-': () => {
      zoom(1 / STEP);
    },
    '0': reset,
    ArrowLeft: () => {
      move(60, 0);
    },
    ArrowRight: () => {
      move(-60, 0);
    },
    ArrowUp: () => {
      move(0, 60);
    },
    ArrowDown: () => {
      move(0, -60);
    },
  };
  dialog.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    // With a key held down it is the browser's own.
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  // The back gesture of a phone closes a dialog without a key.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });

  document.body.append(dialog);
  document.documentElement.style.overflow = 'hidden';
  // An older browser has no modal dialogs; there it lies over the page by its style.
  if ('showModal' in dialog) dialog.showModal();
  else (dialog as HTMLElement).setAttribute('open', '');
  dialog.querySelector('button')!.focus();
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
