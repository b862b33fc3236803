import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { readSiteFile, siteFiles, siteFolder } from '../testing/site.ts';

const pages = () => siteFiles().filter((name) => name.endsWith('.html'));
/** The Nu Html Checker is a program of 32 MB in Java, which nobody should have to load for this: https://validator.github.io/validator/ */
const checker = process.env['VNU_JAR'] ?? '';
const hasChecker = existsSync(checker) && spawnSync('java', ['-version']).status === 0;

/** Where it is narrow, rows of a table become blocks, and Safari then no longer tells a screen reader of a table: roles bring it back. */
const tableRoles = /^The “role” attribute must not be used on a “t[rdh]” element which has a “table” ancestor/;

test('Every page is valid HTML', async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        // Of tables, as above.
        'no-redundant-role': 'off',
        // Search engines cut long titles; projects are called what they are called.
        'long-title': 'off',
        // HTML allows ids such as 2021-02-23-launch; the rule is about what CSS would have to escape.
        'valid-id': ['error', { relaxed: true }],
      },
    }),
  );
  const wrong: string[] = [];
  for (const name of pages()) {
    const { results } = await validator.validateString(readSiteFile(name), name);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
      wrong.push(`${name}:${line}:${column} ${message} (${ruleId})`);
  }
  expect(pages().length).toBeGreaterThan(300);
  expect(wrong.slice(0, 20)).toEqual([]);
});

test.skipIf(!hasChecker)(
  `The Nu Html Checker finds no error on any page${hasChecker ? '' : ' (skipped: VNU_JAR names no vnu.jar, or there is no Java)'}`,
  () => {
    const { stdout } = spawnSync(
      'java',
      ['-jar', checker, '--format', 'json', '--stdout', '--errors-only', '--skip-non-html', siteFolder()],
      { encoding: 'utf8', maxBuffer: 1e9 },
    );
    const { messages } = JSON.parse(stdout) as { messages: { url: string; message: string; lastLine?: number }[] };
    const wrong = messages.filter(({ message }) => !tableRoles.test(message));
    expect(wrong.map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`).slice(0, 20)).toEqual([]);
  },
);
