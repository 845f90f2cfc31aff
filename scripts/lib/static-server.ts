import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.xml']);

/**
 * Serves a folder under `base` as a static host does: `/a/` is `/a/index.html`, what is missing is `404.html`, text
 * goes out compressed. Port 0 takes any free one.
 */
export async function serve(folder: string, base: string, port = 0): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const file = findFile(folder, base, request.url ?? '/');
    const path = file ?? join(folder, '404.html');
    const extension = extname(path);
    const isCompressed = COMPRESSIBLE.has(extension) && /\bgzip\b/u.test(String(request.headers['accept-encoding']));
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      ...(isCompressed && { 'content-encoding': 'gzip' }),
    });
    const content = createReadStream(path);
    if (isCompressed) content.pipe(createGzip()).pipe(response);
    else content.pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

/** The file that an address stands for. */
function findFile(folder: string, base: string, address: string): string | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  if (!pathname.startsWith(base)) return undefined;
  const file = join(folder, normalize(`/${decode(pathname.slice(base.length))}`));
  return [file, join(file, 'index.html')].find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** Percent-decodes a path; one that is malformed names no file. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '404.html';
  }
}
