/**
 * On which page each anchor of a document stands, read from the PDF that Chromium made of it.
 *
 * It lists them as `/Dests`: `/anchor [13 0 R /XYZ 6 776.25 0]`, where 13 is the number of a page's object. It writes
 * pages in their order, and none of this is compressed. Where that is no longer so, nothing is found.
 */
export function readPageNumbers(pdf: Uint8Array): Map<string, number> {
  const text = new TextDecoder('latin1').decode(pdf);
  const pages = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n<<\/Type \/Page\n/gu)].map(([, id]) => Number(id));
  const numbers = new Map(pages.sort((a, b) => a - b).map((id, index) => [id, index + 1]));
  const anchors = text.matchAll(/\/(?<name>[a-z0-9-]+) \[(?<page>\d+) 0 R \/XYZ /gu);
  return new Map(
    [...anchors].flatMap(({ groups }): [string, number][] => {
      const number = numbers.get(Number(groups?.['page']));
      return number === undefined ? [] : [[groups!['name']!, number]];
    }),
  );
}
