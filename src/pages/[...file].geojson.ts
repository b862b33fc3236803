import type { APIRoute } from 'astro';
import { responseOf, type ExportFile } from '../exports/file.ts';
import { exportPaths } from '../queries/exports.ts';

export const getStaticPaths = () => exportPaths('geojson');

export const GET: APIRoute<{ file: ExportFile }> = ({ props }) => responseOf(props.file);
