import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

/** The public schemas of others, which lie beside the project and are no part of it: see their README.md. */
const folder = join(process.cwd(), '../shared/schemas');
const iati = join(folder, 'iati-2.03');
const grants = join(folder, '360giving-1.4');

/** Whether the schemas are there. Tests that need them are skipped where they are not, and say so. */
export const hasStandards = existsSync(iati) && existsSync(grants);
if (!hasStandards)
  console.warn(`${folder} is not there: no file is validated against the schemas of IATI and 360Giving.`);

/** What the XSD of IATI 2.03 has against a file. */
export async function iatiErrors(xml: string): Promise<string[]> {
  const named = (fileName: string) => ({ fileName, contents: readFileSync(join(iati, fileName), 'utf8') });
  const { errors } = await validateXML({
    xml: [{ fileName: 'iati.xml', contents: xml }],
    schema: [named('iati-activities-schema.xsd')],
    preload: [named('iati-common.xsd'), named('xml.xsd')],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** What the JSON Schema of 360Giving 1.4 has against a file. Two slips of the published schemas are mended here, in memory. */
export function grantsErrors(file: unknown): string[] {
  const read = (name: string) =>
    JSON.parse(
      readFileSync(join(grants, name), 'utf8')
        .replace('http://json-schema.org/draft/2020-12/schema', 'https://json-schema.org/draft/2020-12/schema')
        .replaceAll('/standard/1.4.2/schema/', '/standard/1.4.3/schema/'),
    ) as object;
  return jsonErrors(file, read('360-giving-package-schema.json'), [read('360-giving-schema.json')]);
}

/** What a JSON Schema has against a value, one line a complaint. */
export function jsonErrors(value: unknown, schema: object, referred: object[] = []): string[] {
  // Not strict: the published schemas carry keywords of their own (codelist, rollUp).
  const ajv = new Ajv2020({ allErrors: true, strict: false, schemas: referred });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
