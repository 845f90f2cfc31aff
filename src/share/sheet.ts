/** The sheet that a share link opens. */
import { renderSVG } from 'uqr';
import { BASE } from '../paths.ts';
import { make } from '../search/ui/elements.ts';
import { drawCard } from './card.ts';
import { copyText } from './copy.ts';
import css from './sheet.css?inline';
import { subjectOf, toMarkdown, type Subject } from './subject.ts';

/** In its browser the menu at the top right is the only way to send a card, and only a saved picture can be sent. */
const IS_WECHAT = /MicroMessenger/i.test(navigator.userAgent);

const WECHAT_HINT = '点右上角的“···”，选“发送给朋友”或“分享到朋友圈”；也可以长按下面的图片发送。';

/** Shows the ways to pass on what a link leads to. */
export function openSheet(link: HTMLAnchorElement): void {
  const subject = subjectOf(link);
  const sheet = makeSheet(subject, link);
  document.body.append(sheet);
  // An older browser has no modal dialogs; there it lies over the page by its style.
  if ('showModal' in sheet) sheet.showModal();
  else (sheet as HTMLElement).setAttribute('open', '');
  sheet.querySelector<HTMLElement>('.actions button')?.focus();
}

function makeSheet(subject: Subject, opener: HTMLElement): HTMLDialogElement {
  const { url } = subject;
  const status = make('p', { role: 'status' });
  const address = make('input', { readonly: true, value: url, 'aria-label': '链接' });
  const close = make('button', { type: 'button', class: 'close' }, '关闭');
  // One picture at a time: the card has a code on it, too.
  const picture = make('figure', {}, ...makeCode(url));
  const copy = async (text: string, what: string) => {
    const done = await copyText(text, sheet);
    status.textContent = done ? `${what}已复制` : '没能自动复制，请长按或选中上面的链接来复制。';
    if (!done) address.select();
  };
  const showCard = async () => {
    status.textContent = '正在画……';
    picture.replaceChildren(...(await makeCard(subject)));
    status.textContent = '';
  };
  const actions = [
    makeButton('复制链接', () => void copy(url, '链接')),
    makeButton('复制 Markdown', () => void copy(toMarkdown(subject), 'Markdown ')),
  ];
  if (IS_WECHAT) void showCard();
  else {
    // The address alone: with words around it, chat apps show no preview.
    if ('share' in navigator)
      actions.push(makeButton('更多方式', () => void navigator.share({ url }).catch(() => undefined)));
    actions.push(makeButton('卡片图', () => void showCard()));
  }
  address.addEventListener('focus', () => {
    address.select();
  });

  const sheet = make(
    'dialog',
    { class: 'share-sheet', 'aria-labelledby': 'share-title' },
    make('style', {}, css),
    make('div', { class: 'head' }, make('h2', { id: 'share-title' }, '分享'), close),
    make('p', { class: 'subject' }, subject.name),
    ...(IS_WECHAT ? [make('p', { class: 'hint' }, WECHAT_HINT)] : []),
    address,
    make('div', { class: 'actions' }, ...actions),
    status,
    picture,
  );
  const hide = () => {
    sheet.remove();
    opener.focus({ preventScroll: true });
  };
  close.addEventListener('click', hide);
  // The sheet's own box is its backdrop; what is in it lies in its children.
  sheet.addEventListener('click', (event) => {
    if (event.target === sheet) hide();
  });
  sheet.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  // A phone's gesture for back closes a dialog without a key.
  sheet.addEventListener('close', hide);
  return sheet;
}

function makeButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', onClick);
  return button;
}

function makeCode(url: string): HTMLElement[] {
  const code = make('div', { class: 'code', role: 'img', 'aria-label': '这个链接的二维码' });
  code.innerHTML = renderSVG(url, { border: 2 });
  return [code, make('figcaption', {}, '用手机扫一扫，接着读')];
}

async function makeCard({ url, id, name }: Subject): Promise<HTMLElement[]> {
  const siteName = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';
  const src = await drawCard({ url, image: `${BASE}og/${id}.png`, title: name, siteName });
  return [
    make('img', { src, alt: `卡片图：${name}`, width: '1200', height: '930' }),
    make(
      'figcaption',
      {},
      '长按图片可以保存或发送，也可以',
      make('a', { href: src, download: `${id}.png` }, '下载'),
      '。',
    ),
  ];
}
