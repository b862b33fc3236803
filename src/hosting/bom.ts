import { sumOf } from './sums.ts';

/** Licences that packages state in a way of their own: in a file, or by a name that SPDX does not know. */
export const statedElsewhere: Record<string, string> = {
  '@svg-maps/romania': 'CC-BY-4.0',
};

/**
 * The bill of materials that npm makes, as CycloneDX 1.6 and the same for the same lock file: npm knows version 1.5, names the project
 * after its folder, and puts a time and a number drawn by lot into it.
 */
export function completeBom(text: string, lock: string, project: string): Bom {
  const bom = JSON.parse(text) as Bom;
  const { name } = JSON.parse(project) as { name: string };
  const { timestamp: _, ...metadata } = bom.metadata;
  return {
    ...bom,
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(lock)}`,
    metadata: { ...metadata, component: { ...metadata.component, name } },
    components: bom.components.map((each) => {
      const licence = statedElsewhere[fullName(each)];
      return each.licenses?.length || !licence ? each : { ...each, licenses: [{ license: { id: licence } }] };
    }),
  };
}

/** npm gives the scope of a package within its name; others do so in a field of its own. */
export function fullName({ group, name }: Component): string {
  return group ? `${group}/${name}` : name;
}

/** A UUID made of the content: version 8 of RFC 9562. */
function uuidOf(content: string): string {
  const sum = sumOf(Buffer.from(content));
  const variant = '89ab'[Number.parseInt(sum.slice(16, 17), 16) % 4];
  return `${sum.slice(0, 8)}-${sum.slice(8, 12)}-8${sum.slice(13, 16)}-${variant}${sum.slice(17, 20)}-${sum.slice(20, 32)}`;
}

export interface Component {
  name: string;
  group?: string;
  version: string;
  purl: string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
  hashes?: { alg: string; content: string }[];
}

export interface Bom {
  $schema: string;
  bomFormat: string;
  specVersion: string;
  serialNumber: string;
  metadata: { timestamp?: string; component: Component };
  components: Component[];
}
