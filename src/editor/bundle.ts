import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { officerLocales } from '../schema/hints.ts';
import { editorIndex, editorPage } from './page.ts';
import { ownSveltia } from './sveltia.ts';

/**
 * Makes the editor in `folder`: the pages of `/admin/` and one script with all that it needs, fonts and images included, so that
 * nothing is asked of anybody else. It holds this project's schemas and interface strings as they are now.
 */
export async function bundleEditor(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    base: './',
    logLevel: 'error',
    publicDir: false,
    define: { PROJECT_FOLDER: JSON.stringify(basename(process.cwd())) },
    plugins: [ownSveltia()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      // Nothing inlined: the page's policy allows fonts and images from files.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('admin.ts', import.meta.url)),
        output: {
          entryFileNames: 'editor.js',
          chunkFileNames: 'parts/[name]-[hash].js',
          assetFileNames: 'parts/[name]-[hash][extname]',
        },
      },
    },
  });
  await copyFile(new URL('editor.css', import.meta.url), join(folder, 'editor.css'));
  await writeFile(join(folder, 'index.html'), editorIndex());
  for (const locale of officerLocales) {
    await mkdir(join(folder, locale), { recursive: true });
    await writeFile(join(folder, locale, 'index.html'), editorPage(locale));
  }
}
