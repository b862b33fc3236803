/**
 * Whether an entry is shown: all of them in the preview (`npm run dev`), in what is published none that is a draft or meant for the
 * preview only. Every query asks this, so that no view, feed or export can forget it.
 */
export function isShown({ data }: { data: { draft?: boolean | undefined; preview?: boolean | undefined } }): boolean {
  return import.meta.env.DEV || !(data.draft || data.preview);
}
