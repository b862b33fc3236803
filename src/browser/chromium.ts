import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';

/** How to start a browser; plain data, so that it can be found once and used by every test. */
export interface BrowserCommand {
  executablePath: string;
  env: Record<string, string>;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function startBrowser({ executablePath, env }: BrowserCommand): Promise<Browser> {
  return chromium.launch({ executablePath, env, args: flags });
}

/**
 * Finds a browser that starts: the one that CHROME_PATH names, one that is installed, or the one that came with `npm ci` (Linux
 * only), which is unpacked into `scratch`. `TEST_BROWSER=bundled` takes the last one whatever else is there.
 */
export async function findBrowser(scratch: string): Promise<BrowserCommand> {
  const reasons: string[] = [];
  for (const find of process.env['TEST_BROWSER'] === 'bundled' ? [bundled] : [named, installed, bundled]) {
    for await (const command of find(scratch)) {
      try {
        await tryOut(command);
        return command;
      } catch (error) {
        reasons.push(`${command.executablePath}: ${firstLines(error)}`);
      }
    }
  }
  throw new Error(
    [
      'No browser starts, and the tests of the finished site need one.',
      'Install Chrome, Chromium or Edge, or name an installed one: CHROME_PATH=/path/to/chrome npm test',
      ...reasons.map((reason) => `Tried ${reason}`),
    ].join('\n'),
  );
}

/** One that starts may still fail at the first letter that it draws. */
async function tryOut(command: BrowserCommand) {
  const browser = await startBrowser(command);
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>ă ș ő</h1>');
    await page.screenshot();
  } finally {
    await browser.close();
  }
}

function* named(): Generator<BrowserCommand> {
  const path = process.env['CHROME_PATH'];
  if (path) yield { executablePath: path, env: environment() };
}

function* installed(): Generator<BrowserCommand> {
  for (const executablePath of usualPaths())
    if (existsSync(executablePath)) yield { executablePath, env: environment() };
}

/**
 * The Chromium in the npm package `@sparticuz/chromium`. It brings the libraries that a bare Linux lacks (NSS among them), but hands
 * them out only where it believes to be on AWS Lambda: https://github.com/Sparticuz/chromium/blob/master/source/helper.ts
 */
async function* bundled(scratch: string): AsyncGenerator<BrowserCommand> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  await mkdir(scratch, { recursive: true });
  const before = { ...process.env };
  try {
    process.env['TMPDIR'] = scratch;
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    // The package's own list of fonts names folders of AWS Lambda, and Chromium crashes where it finds none.
    const FONTCONFIG_FILE = join(scratch, 'fonts.conf');
    await writeFile(FONTCONFIG_FILE, fontList(scratch));
    const { LD_LIBRARY_PATH = '' } = process.env;
    yield { executablePath, env: { ...environment(before), LD_LIBRARY_PATH, FONTCONFIG_FILE } };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function fontList(scratch: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${scratch}/fonts</dir><cachedir>${scratch}/fonts-cache</cachedir></fontconfig>
`;
}

function usualPaths(): string[] {
  const { ProgramFiles, 'ProgramFiles(x86)': ProgramFilesX86, LOCALAPPDATA, PATH = '', HOME = '' } = process.env;
  if (process.platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    const folders = [ProgramFiles, ProgramFilesX86, LOCALAPPDATA].flatMap((folder) => folder ?? []);
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  if (process.platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return programs.flatMap((name) =>
      ['', HOME].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return programs.flatMap((name) =>
    PATH.split(':')
      .filter(Boolean)
      .map((folder) => join(folder, name)),
  );
}

function environment(from: NodeJS.ProcessEnv = process.env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(from).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function firstLines(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .split('\n')
    .slice(0, 3)
    .join(' ');
}
