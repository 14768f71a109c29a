import { type Addition, created } from '../change.ts';

/** Bars of the authorities with a value by year, on a page of their own. */
export const chart: Addition = {
  paragraph: 'A chart',
  changes: {
    'src/charts/place/year-counts.ts': created(`import type { Drawing } from '../drawing/drawing.ts';
import { shape } from '../drawing/shape.ts';
import { sheet, words } from '../drawing/sheet.ts';

/** How many authorities have a value in each year, a bar for each. As the table beside it. */
export function yearCounts(
  counts: readonly { year: number; n: number }[],
  { label, ...drawing }: Drawing & { label: string },
): SVGSVGElement {
  const { document, width } = drawing;
  const svg = sheet(drawing, 40 + 24 * counts.length, label);
  const most = Math.max(1, ...counts.map(({ n }) => n));
  counts.forEach(({ year, n }, i) => {
    const y = 20 + 24 * i;
    svg.append(
      words(document, String(year), { x: 8, y: y + 12 }),
      shape(document, 'rect', { class: 'bar', x: 60, y, width: Math.round(((width - 80) * n) / most), height: 16 }),
    );
  });
  return svg;
}
`),
    'src/pages/visits/index.astro': created(`---
import { getEntry } from 'astro:content';
import { yearCounts } from '../../charts/place/year-counts.ts';
import Chart from '../../components/site/Chart.astro';
import Figure from '../../components/site/Figure.astro';
import Page from '../../layouts/Page.astro';

const rows = (await getEntry('benchmarks', 'visits_in_time'))?.data.rows ?? [];
---

<Page title="Visits" description="Authorities with a value, by year." path="/visits/" crumbs={[{ label: 'Visits' }]}>
  <h1>Visits</h1>
  <Figure title="Every year is held">
    <Chart chart={(drawing) => yearCounts(rows, { ...drawing, label: 'Bars.' })} />
    <table slot="table">
      <tbody>
        {rows.map(({ year, n }) => (
          <tr>
            <th scope="row">{year}</th>
            <td>{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Figure>
</Page>
`),
    'tests/charts/place/year-counts.test.ts': created(`import { it } from 'vitest';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { yearCounts } from '../../../src/charts/place/year-counts.ts';
import { expectGolden } from '../golden.ts';

it('looks as it did', () => {
  const counts = [
    { year: 2024, n: 12 },
    { year: 2025, n: 6 },
  ];
  expectGolden('year-counts', renderChart((drawing) => yearCounts(counts, { ...drawing, label: 'Bars.' }), 360));
});
`),
  },
};
