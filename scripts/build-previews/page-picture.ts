/** A drawing cut out of a page. */
export interface PagePicture {
  width: number;
  height: number;
  /** What is inside the svg element. */
  body: string;
}

/** What the page shows first: its widest chart, its strips of unit marks, or its grid of cells; none where it has none. */
export function pagePicture(html: string): PagePicture | undefined {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const wide = /<div class="drawing-wide"[^>]*>(<svg[\s\S]*?<\/svg>)/.exec(main)?.[1];
  if (wide) return opened(wide);
  const strips = [...main.matchAll(/<div class="all"[^>]*>(<svg[^>]*class="units"[\s\S]*?<\/svg>)/g)];
  if (strips.length > 0) return stacked(strips.flatMap(([, svg = '']) => opened(svg) ?? []));
  const rows = [...main.matchAll(/<tr data-tier[\s\S]*?<\/tr>/g)].map(([row]) => cellsOf(row));
  return rows.length > 0 ? gridOf(rows) : undefined;
}

/** A drawing taken apart. */
function opened(svg: string): PagePicture | undefined {
  const match = /^<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>([\s\S]*)<\/svg>$/.exec(svg);
  return match ? { width: Number(match[1]), height: Number(match[2]), body: match[3] ?? '' } : undefined;
}

/** Strips one under the other. */
function stacked(strips: readonly PagePicture[]): PagePicture {
  const gap = 14;
  let y = 0;
  const bodies = strips.map(({ height, body }) => {
    const placed = `<g class="units" transform="translate(0,${y})">${body}</g>`;
    y += height + gap;
    return placed;
  });
  return { width: Math.max(...strips.map(({ width }) => width)), height: y - gap, body: bodies.join('') };
}

function cellsOf(row: string): (PagePicture | undefined)[] {
  const cells = [...row.matchAll(/<td[^>]*>[\s\S]*?<\/td>/g)];
  return cells.map(([cell]) => opened(/<svg[\s\S]*?<\/svg>/.exec(cell)?.[0] ?? ''));
}

/** The cells of the atlas, each showing the method within authorities, as the page does at first. */
function gridOf(rows: readonly (readonly (PagePicture | undefined)[])[]): PagePicture {
  const [width, height] = [60, 13];
  const cells = rows.flatMap((cellsOfRow, row) =>
    cellsOfRow.flatMap((cell, column) =>
      cell
        ? `<svg class="cell" x="${column * width}" y="${row * height}" width="${width - 4}" height="${height - 2}" viewBox="0 0 ${cell.width} ${cell.height}" preserveAspectRatio="none">${withinOnly(cell.body)}</svg>`
        : [],
    ),
  );
  const columns = Math.max(...rows.map((row) => row.length));
  return {
    width: columns * width,
    height: rows.length * height,
    body: `<g class="atlas">${cells.join('')}</g>`,
  };
}

function withinOnly(body: string): string {
  const own = [...body.matchAll(/<path[^>]*>/g)]
    .map(([path]) => (path.endsWith('/>') ? path : path.replace('>', '/>')))
    .filter((path) => /class="[^"]*\bwithin\b/.test(path));
  return ['<path class="zero" d="M50 0V24"/>', ...own].join('');
}
