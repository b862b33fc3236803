import type { APIRoute } from 'astro';
import { fileTypes, type ExportFile } from '../exports/file.ts';
import { getExports } from '../queries/exports.ts';

/** The open data: every file below `/data/`, and the tables beside the pages that list some of the projects. */
export async function getStaticPaths() {
  const { described, others } = await getExports();
  return [...described, ...others].map((file) => ({ params: { file: file.path.slice(1) }, props: { file } }));
}

interface Props extends Record<string, unknown> {
  file: ExportFile;
}

export const GET: APIRoute<Props> = ({ props: { file } }) =>
  new Response(file.contents(), { headers: { 'Content-Type': `${fileTypes[file.type]}; charset=utf-8` } });
