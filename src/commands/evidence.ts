import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findBrowser, startBrowser } from '../browser/chromium.ts';
import { collectEvidence, newerThanPage } from '../evidence/collect.ts';
import { localePath, projectPath } from '../i18n/paths.ts';
import { serveFolder } from '../server/static.ts';
import { site } from '../site.ts';
import { readContent } from '../source/read.ts';

/**
 * `npm run evidence -- <id>`, after `npm run build`: writes `evidence/<id>-<day>/` for the final report of a project. Nothing that
 * was once written is written over.
 */
const root = process.cwd();
const dist = join(root, 'dist');
const [id = ''] = process.argv.slice(2);
const made = new Date();
const name = `evidence/${id}-${made.toISOString().slice(0, 10)}`;
const { content } = await readContent(root);
const known = content.projects.map((project) => project.id);

if (!known.includes(id)) fail(`Name one project: npm run evidence -- <id>, with one of ${known.join(', ')}.`);
else if (!existsSync(join(dist, localePath('en', projectPath(id)), 'index.html')))
  fail(`dist/ has no page of “${id}”. Build the site first: npm run build`);
else if (existsSync(join(root, name)))
  fail(`${name}/ is there already, and evidence is not written over. Move it away, or delete it.`);
else await collect();

async function collect() {
  const newer = await newerThanPage(id, { root, dist, content });
  if (newer.length > 0)
    return fail(`Changed since the site was built: ${newer.join(', ')}. Build it again: npm run build`);
  const scratch = join(tmpdir(), `evidence-${process.pid}`);
  const served = await serveFolder(dist, { base: process.env['SITE_BASE'] ?? site.base });
  const browser = await startBrowser(await findBrowser(scratch));
  try {
    await mkdir(join(root, 'evidence'), { recursive: true });
    const { files } = await collectEvidence(id, join(root, name), made, {
      root,
      dist,
      site: served,
      browser,
      content,
    });
    console.log(
      `${name}/ holds ${files} files: pdf/ and site/ the pages as they stand, sheets/ what was measured, facts/ what they are made from.\n` +
        `To see that none has changed: cd ${name} && sha256sum -c SHA256SUMS`,
    );
  } finally {
    await browser.close();
    await served.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

function fail(message: string) {
  console.error(message);
  process.exitCode = 1;
}
