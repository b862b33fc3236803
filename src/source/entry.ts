import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import type { Locale } from '../i18n/locales.ts';
import { partsOf, readTree, type ParsedNarrative } from '../narrative/parse.ts';
import type { NarrativeHead } from '../schema/narrative.ts';
import { decode } from './files.ts';
import type { FileEntry } from './file.ts';
import { linesOf, type Located } from './yaml.ts';

/** An entry of `content/` as its author wrote it, checked against its schema. */
export interface Entry<T> extends Located<T> {
  id: string;
  file: string;
}

/**
 * A narrative: its head and what is kept of its text. The text itself is read from its file when it is asked for; thirty thousand at
 * once do not fit into memory. It is no property of its own, so that copies of an entry do not read it.
 */
export class NarrativeEntry implements Entry<NarrativeHead> {
  readonly id: string;
  readonly file: string;
  readonly project: string;
  readonly locale: Locale;
  readonly data: NarrativeHead;
  readonly digest: string;
  readonly bodyFrom: number;
  readonly slogans: Extract<FileEntry, { kind: 'narratives' }>['slogans'];
  readonly lineAt: Located<NarrativeHead>['lineAt'];
  readonly narrative: ParsedNarrative;
  readonly #root: string;

  constructor(root: string, file: string, entry: Extract<FileEntry, { kind: 'narratives' }>) {
    const { id, project, locale, data, digest, bodyFrom, slogans, links, images, placesResults } = entry;
    this.#root = root;
    this.id = id;
    this.file = file;
    this.project = project;
    this.locale = locale;
    this.data = data;
    this.digest = digest;
    this.bodyFrom = bodyFrom;
    this.slogans = slogans;
    this.lineAt = lineAtOf(root, file);
    const treeOf = (): Root => readTree(this.body);
    this.narrative = {
      links,
      images,
      placesResults,
      get tree() {
        return treeOf();
      },
    };
  }

  get body(): string {
    return partsOf(textOf(this.#root, this.file))?.body ?? '';
  }
}

/** Tells the lines of a file's fields; the file is read once more when the first is asked for, because something is wrong there. */
export function lineAtOf(root: string, file: string): Located<unknown>['lineAt'] {
  let lines: Located<unknown>['lineAt'] | undefined;
  return (path) => {
    lines ??= linesIn(textOf(root, file), file);
    return lines(path);
  };
}

function linesIn(text: string, file: string): Located<unknown>['lineAt'] {
  return file.endsWith('.mdx') ? linesOf(partsOf(text)?.head ?? '', 1) : linesOf(text);
}

function textOf(root: string, file: string): string {
  return decode(readFileSync(join(root, file))) ?? '';
}
