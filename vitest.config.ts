import { getViteConfig } from 'astro/config';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const components = ['src/{components,views,layouts}/**/*.test.ts'];
const finishedSite = ['src/**/*.site.test.ts'];

/**
 * `npm test` runs all three; `npx vitest run --project unit` or a part of a file's name runs some.
 *
 * - unit: plain TypeScript, which needs no Astro
 * - components: `.astro` components rendered by Astro's container, with properties and without collections
 * - site: what a build makes, read and in a browser; src/testing/setup.ts builds it aside, once for all of them
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: [...components, ...finishedSite],
          environment: 'node',
          // Some start a command of ours as a process of its own.
          testTimeout: 60_000,
        },
      },
      getViteConfig({
        test: { name: 'components', include: components, exclude: finishedSite, environment: 'node' },
      }) as TestProjectInlineConfiguration,
      {
        test: {
          name: 'site',
          include: finishedSite,
          environment: 'node',
          globalSetup: './src/testing/setup.ts',
          testTimeout: 180_000,
          // Several browsers share a few cores: one that was late is asked once more. What is wrong fails twice.
          retry: 1,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
