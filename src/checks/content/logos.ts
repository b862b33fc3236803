import { isStated } from '../../schema/text.ts';
import type { Content } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';

/** A logo that a programme names is there, and is the official file where its sum is on record. */
export function checkLogos({ programmes, logos }: Content): Issue[] {
  return programmes.flatMap(({ file, data, lineAt }) =>
    (data.visibility?.logos ?? []).flatMap((slot, index): Issue[] => {
      if (!isStated(slot.file)) return [];
      const sum = logos.get(slot.file);
      const at = (field: 'file' | 'sha256') => {
        const path = ['visibility', 'logos', index, field];
        return { file, line: lineAt(path), field: fieldName(path) };
      };
      if (sum === undefined) return [{ ...at('file'), code: 'logo-missing', values: { found: slot.file } }];
      if (!isStated(slot.sha256) || sum === slot.sha256) return [];
      return [{ ...at('sha256'), code: 'logo-altered', values: { file: slot.file, found: sum, wanted: slot.sha256 } }];
    }),
  );
}
