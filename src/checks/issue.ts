import messages from './messages/en.json' with { type: 'json' };

/**
 * Something that is wrong, for a person to mend. `file` is relative to the project's root. What is wrong is a code with values
 * (`messages/*.json` phrase it), so that it can be said in the reader's language.
 */
export interface Issue {
  file: string;
  line?: number | undefined;
  /** The field in the words of the file: `amounts[2].value`. */
  field?: string | undefined;
  code: IssueCode;
  values?: Record<string, string | number> | undefined;
}

export type IssueCode = keyof typeof messages;

/** `content/projects/x/project.yaml:12 · amounts[0].value` and, on the lines below, what is wrong and what to write. */
export function formatIssue(issue: Issue): string {
  const place = [issue.line ? `${issue.file}:${issue.line}` : issue.file, issue.field].filter(Boolean).join(' · ');
  return `${place}\n    ${formatMessage(issue).replaceAll('\n', '\n    ')}`;
}

export function formatMessage(issue: Issue): string {
  return messages[issue.code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(issue.values?.[name] ?? ''));
}

/** The field at `path` as people write it: `amounts[2].value`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key)),
    '',
  );
}

export function byPlace(a: Issue, b: Issue): number {
  return a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0);
}

/** Stops a build with everything that is wrong at once, and without the stack trace that would help nobody. */
export class IssuesError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], what: string) {
    const sorted = [...issues].sort(byPlace);
    super(
      `${what}: ${sorted.length === 1 ? 'one mistake' : `${sorted.length} mistakes`}\n\n${sorted.map(formatIssue).join('\n\n')}\n`,
    );
    this.name = 'Nothing was built';
    this.issues = sorted;
    this.stack = '';
  }
}
