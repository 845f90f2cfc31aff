/** `npm test`: gets what the tests need and this machine lacks, then runs everything that CI runs. */
import { execFileSync, spawnSync } from 'node:child_process';

/** A program that a test cannot do without, and the Debian packages that bring it. */
interface Need {
  name: string;
  has: () => boolean;
  packages: string[];
}

const runs = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const NEEDS: Need[] = [
  {
    name: 'Chromium with a Chinese font, for the browser tests (or name one in CHROMIUM)',
    has: () =>
      [process.env['CHROMIUM'], 'chromium', 'google-chrome'].some((name) => name && runs(name, '--version')) &&
      hasChineseFont(),
    packages: ['chromium', 'fonts-noto-cjk'],
  },
  {
    name: 'Python 3 with NumPy, for the samples in the notes',
    has: () => ['python3', '/usr/bin/python3'].some((python) => runs(python, '-c', 'import numpy')),
    packages: ['python3-numpy'],
  },
];

function hasChineseFont(): boolean {
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  // Without fontconfig's tool (macOS, Windows) the system brings its own Chinese fonts.
  return fonts.status !== 0 || fonts.stdout.trim() !== '';
}

function install(missing: Need[]): void {
  const packages = missing.flatMap((need) => need.packages);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  if (!runs('apt-get', '--version')) {
    throw new Error(
      `Please install what is missing, then run this again:\n${missing.map((need) => `- ${need.name}`).join('\n')}`,
    );
  }
  const apt = (...args: string[]) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    execFileSync(command!, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
}

const missing = NEEDS.filter((need) => !need.has());
if (missing.length) install(missing);
// The type checker of the pages reads what the ingest writes.
for (const command of ['npm run ingest', 'npm run check', 'npx vitest run']) {
  console.log(`\n> ${command}`);
  execFileSync(command, { stdio: 'inherit', shell: true });
}
