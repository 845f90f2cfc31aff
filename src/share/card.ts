/** A picture to save and send: the question's preview card, above a strip with a QR code and the address. */
import { encode } from 'uqr';

const WIDTH = 1200;
const HEIGHT = 630;
const STRIP = 300;
const MARGIN = 60;
const CODE = 220;
const PAPER = '#fdfcf9';
const INK = '#182025';
const QUIET = '#59666d';
const FONT = getComputedStyle(document.body).fontFamily;

interface CardParts {
  url: string;
  /** Address of the preview card. */
  image: string;
  /** Plain text, for when the preview card does not come. */
  title: string;
  siteName: string;
}

/** As a data address: chat apps do not save a picture that only lives in memory. */
export async function drawCard({ url, image, title, siteName }: CardParts): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT + STRIP;
  const context = canvas.getContext('2d')!;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, WIDTH, HEIGHT + STRIP);
  const picture = await load(image);
  if (picture) context.drawImage(picture, 0, 0, WIDTH, HEIGHT);
  else drawTitle(context, title);
  context.fillStyle = INK;
  context.fillRect(MARGIN, HEIGHT, WIDTH - 2 * MARGIN, 2);

  const middle = HEIGHT + STRIP / 2;
  const room = WIDTH - 3 * MARGIN - CODE;
  write(context, siteName, { y: middle - 30, size: 44, weight: 600, colour: INK, room });
  write(context, '扫码，或长按识别，读全文', { y: middle + 28, size: 30, weight: 400, colour: QUIET, room });
  write(context, decodeURI(url).replace(/^https?:\/\//, ''), {
    y: middle + 78,
    size: 26,
    weight: 400,
    colour: QUIET,
    room,
  });
  drawCode(context, url, WIDTH - MARGIN - CODE, middle - CODE / 2);
  return canvas.toDataURL('image/png');
}

function load(address: string): Promise<HTMLImageElement | undefined> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => {
      resolve(image);
    };
    image.onerror = () => {
      resolve(undefined);
    };
    image.src = address;
  });
}

interface Line {
  y: number;
  size: number;
  weight: number;
  colour: string;
  room: number;
}

/** One line of text, cut where it would run into the code. */
function write(context: CanvasRenderingContext2D, text: string, { y, size, weight, colour, room }: Line): void {
  context.font = `${weight} ${size}px ${FONT}`;
  context.fillStyle = colour;
  const characters = Array.from(text);
  const fits = () => context.measureText(characters.join('')).width <= room;
  if (!fits()) while (characters.push('…') && !fits()) characters.splice(-2);
  context.fillText(characters.join(''), MARGIN, y);
}

const LINES = 6;

function drawTitle(context: CanvasRenderingContext2D, title: string): void {
  const [size, room] = [64, WIDTH - 2 * MARGIN];
  context.font = `600 ${size}px ${FONT}`;
  const lines = [''];
  for (const character of Array.from(title)) {
    const longer = lines[lines.length - 1]! + character;
    if (context.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(character);
  }
  if (lines.length > LINES) lines.splice(LINES - 1, Infinity, lines.slice(LINES - 1).join(''));
  const top = HEIGHT / 2 - ((lines.length - 2) / 2) * size * 1.4 - size * 0.3;
  for (const [index, line] of lines.entries())
    write(context, line, { y: top + index * size * 1.4, size, weight: 600, colour: INK, room });
}

function drawCode(context: CanvasRenderingContext2D, text: string, left: number, top: number): void {
  const { data, size } = encode(text, { border: 0 });
  // Whole pixels: blurred edges make a code hard to read.
  const unit = Math.floor(CODE / size);
  const inset = (CODE - unit * size) / 2;
  context.fillStyle = '#000';
  for (const [y, row] of data.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) context.fillRect(Math.round(left + inset) + x * unit, Math.round(top + inset) + y * unit, unit, unit);
}
