/** Characters that XML 1.0 has no way to write. */
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML, inside an element or an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(NO_XML, '').replace(/[&<>"]/gu, (character) => ENTITIES[character]!);
