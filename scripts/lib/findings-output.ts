/** Findings as people, programs and GitHub read them. */
import { FINDING_KINDS, type Severity, typeOf, whereToWrite } from '../../src/ingest/findings.ts';
import type { Finding } from '../../src/ingest/model.ts';

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '提醒', info: '说明' };
/** What GitHub calls them. */
const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Findings in one of the formats. `folder` is where the notes are, as seen from where the command runs. */
export function formatFindings(findings: readonly Finding[], folder: string, format: Format): string {
  if (format === 'json') return toJson(findings);
  return format === 'github' ? toAnnotations(findings, folder) : toText(findings);
}

/** Whether somebody should look before this is published. */
export const needsWork = (findings: readonly Finding[]): boolean =>
  findings.some(({ kind }) => typeOf(kind).severity !== 'info');

/** File by file, each finding on its line, with the line to write below it where there is one. */
function toText(findings: readonly Finding[]): string {
  const files = [...Map.groupBy(findings, ({ file }) => file)].map(([file, own]) => {
    const lines = own.flatMap(({ line, kind, message, fix }) => {
      const { severity, name } = typeOf(kind);
      const told = `  ${`${line}`.padStart(5)}  ${SEVERITY_NAMES[severity]}  ${name}：${message}`;
      return fix ? [told, `${' '.repeat(13)}${whereToWrite(fix)}${fix.text}`] : [told];
    });
    return [file, ...lines].join('\n');
  });
  return [...files, count(findings)].join('\n\n');
}

/** @example 2 个错误，1 个提醒，5 条说明。各是什么意思，见 docs/findings.md。 */
function count(findings: readonly Finding[]): string {
  if (!findings.length) return '没有发现问题。';
  const of = (severity: Severity) => findings.filter(({ kind }) => typeOf(kind).severity === severity).length;
  return `${of('error')} 个错误，${of('warning')} 个提醒，${of('info')} 条说明。各是什么意思，见 docs/findings.md。`;
}

function toJson(findings: readonly Finding[]): string {
  const kinds = FINDING_KINDS.filter((kind) => findings.some((finding) => finding.kind === kind));
  return JSON.stringify(
    {
      findings: findings.map((finding) => ({ ...finding, severity: typeOf(finding.kind).severity })),
      kinds: Object.fromEntries(kinds.map((kind) => [kind, typeOf(kind)])),
    },
    null,
    1,
  );
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-a-warning-message */
function toAnnotations(findings: readonly Finding[], folder: string): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const below = folder.replaceAll('\\', '/').replace(/^\.\/|\/+$/g, '');
  return findings
    .map(({ file, line, kind, message, fix }) => {
      const { severity, name } = typeOf(kind);
      const path = below && below !== '.' ? `${below}/${file}` : file;
      const text = fix ? `${message}\n${whereToWrite(fix)}${fix.text}` : message;
      return `::${LEVELS[severity]} file=${property(path)},line=${line},title=${property(name)}::${data(text)}`;
    })
    .join('\n');
}
