interface Redirect {
  href: string;
  canonical: string;
  title: string;
  /** The card of the page that it leads to. */
  image: string;
}

/**
 * A page that leads on: at once, without JavaScript, and for programs that only read its head. Its title is no `og:title`:
 * a page with that gets a card of its own.
 */
export function redirectPage({ href, canonical, title, image }: Redirect): string {
  const [to, name] = [escapeHtml(href), escapeHtml(title)];
  // The script only carries along what the refresh would lose: the place on the page.
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${name}</title>
<meta name="description" content="这个地址搬到了：${name}">
<meta property="og:url" content="${escapeHtml(canonical)}">
<meta property="og:image" content="${escapeHtml(image)}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:title" content="${name}">
<meta name="twitter:image" content="${escapeHtml(image)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(canonical)}">
<script>location.replace(${JSON.stringify(href).replace(/</g, '\\u003c')} + location.search + location.hash)</script>
<meta http-equiv="refresh" content="0; url=${to}">
<p>这里搬到了：<a href="${to}">${name}</a></p>
</html>
`;
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
