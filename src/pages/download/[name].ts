/** The files to take along, as they are. */
import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { allDownloads, type Download } from '../../downloads.ts';

export const getStaticPaths = (() =>
  allDownloads().map((download) => ({
    params: { name: download.name },
    props: { download },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ download: Download }> = ({ props: { download } }) =>
  new Response(readFileSync(download.file));
