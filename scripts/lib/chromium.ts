import { existsSync } from 'node:fs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Keeps the browser from talking to its maker, and lets it run as root in a container. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium on this machine. @throws if there is none, saying how to get one */
export function findChromium(): string {
  const path = [process.env['CHROMIUM'], ...CANDIDATES].find((candidate) => candidate && existsSync(candidate));
  if (!path)
    throw new Error(
      'This needs Chromium: run `apt-get install -y chromium fonts-noto-cjk`, or set CHROMIUM to its path.',
    );
  return path;
}
