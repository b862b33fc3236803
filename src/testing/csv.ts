/** Reads a table as RFC 4180 describes it; the rows as objects under their headers. */
export function readCsv(text: string, separator: string): Record<string, string>[] {
  const [header = [], ...rows] = readRows(text.replace(/^\ufeff/, ''), separator);
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`A row has ${row.length} fields: ${row.join(' | ')}`);
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
  });
}

function readRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? /"((?:[^"]|"")*)"/y : new RegExp(`([^${separator}\\r\\n"]*)`, 'y');
    quoted.lastIndex = at;
    const [whole = '', field = ''] = quoted.exec(text) ?? [];
    row.push(field.replaceAll('""', '"'));
    at += whole.length;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (text.slice(at, at + 2) !== '\r\n')
      throw new Error(`Neither a field nor a row ends here: ${text.slice(at, at + 40)}`);
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}
