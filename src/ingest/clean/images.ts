import type { Image, ImageReference, Parents, Root, RootContent } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { walk } from '../mdast/walk.ts';
import type { Context } from './index.ts';
import { formulaOf } from './picture-formulas.ts';

/** Image names that say nothing: `image-20310925094300123`, `图片`, `截屏2031-09-25 下午9.43.00`, `a3f09be7712c64d8`. */
const NO_NAME =
  /^(?:(?:image|img|pic|picture|图片|截图|截屏|屏幕(?:快照|截图)|(?:微信|QQ|企业微信)(?:图片|截图)|未命名|clipboard|screen\s?shot|snipaste|wps|在这里插入图片描述|请添加图片描述)?(?:[\s\d._:：-]|上午|下午|at|[ap]m)*|[0-9a-f]{10,}(?:[_-]\w*)?)$/i;
const ENDING = /\.(?:png|jpe?g|gif|webp|svg|bmp)$/i;

/** `image.png`: all that copying a page leaves of its pictures. */
const ONLY_NAMES = /^\s*(?:(?:image|img|图片|截图|screenshot)[\w()（）-]*\.(?:png|jpe?g|gif|webp)\s*)+$/i;

/** Pictures on somebody's disk are lost, pictures on other sites must not be requested: both become placeholders, but for formulas. */
export function cleanImages(tree: Root, { entry, report }: Context): void {
  const replace = (node: Image | ImageReference, index: number, parent: Parents): number => {
    const latex = node.type === 'image' && formulaOf(node);
    (parent.children as RootContent[]).splice(
      index,
      1,
      latex ? { type: 'inlineMath', value: latex } : placeholder(node),
    );
    return index + 1;
  };
  walk(tree, {
    image: replace,
    imageReference: replace,
    // An image that is a paragraph of its own becomes a block of its own.
    paragraph({ children: [only, more] }, index, parent) {
      if (more) return undefined;
      if (only?.type === 'text' && ONLY_NAMES.test(only.value)) {
        const names = only.value.trim().split(/\s+/);
        const blocks = names.map((name): Image => ({ type: 'image', url: name, alt: name }));
        const paragraphs = blocks.map((image): RootContent => ({ type: 'paragraph', children: [image] }));
        (parent.children as RootContent[]).splice(index, 1, ...paragraphs);
        return index;
      }
      if (only?.type !== 'image' && only?.type !== 'imageReference') return undefined;
      const latex = only.type === 'image' && formulaOf(only);
      if (latex) {
        (parent.children as RootContent[])[index] = { type: 'math', value: latex };
        return index + 1;
      }
      const { attributes, children } = placeholder(only);
      const label = { type: 'paragraph' as const, data: { directiveLabel: true }, children };
      const block: ContainerDirective = {
        type: 'containerDirective',
        name: 'lost-image',
        attributes: attributes ?? {},
        children: [label],
      };
      (parent.children as RootContent[])[index] = block;
      return index + 1;
    },
  });

  function placeholder(node: Image | ImageReference): TextDirective {
    const url = node.type === 'image' ? node.url : '';
    const remote = /^(?:https?:)?\/\//i.test(url);
    report(
      remote ? 'image-remote' : 'image-lost',
      remote
        ? '图片在别的网站上，页面不会去取它。请改写成文字、公式或 Mermaid 图。'
        : '图片只在某台电脑上，已经找不到。请改写成文字、公式或 Mermaid 图。',
      node.position ? entry.body.start + node.position.start.line - 1 : entry.start,
    );
    const alt = (node.alt ?? '').trim().replace(ENDING, '');
    const label = NO_NAME.test(alt) ? '图片' : alt;
    return {
      type: 'textDirective',
      name: 'lost-image',
      attributes: url ? { from: url } : {},
      children: [{ type: 'text', value: label }],
    };
  }
}
