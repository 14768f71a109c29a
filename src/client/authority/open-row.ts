import { openStrip } from '../../charts/place/open-strip.ts';
import { stripOf } from '../../charts/place/line-strip.ts';
import { trendOf } from '../../charts/place/line-trend.ts';
import { standingTrend } from '../../charts/place/standing-trend.ts';
import { yearsBeside } from '../../lib/position/profile/profile-years.ts';
import { describeLine, lineSummary } from '../../lib/words/authority/describe-line.ts';
import { peersInOrder, trendTitle } from '../../lib/words/authority/describe-open-line.ts';
import { lineWords, writerOf } from '../../lib/words/authority/line-words.ts';
import { ownFunnel } from './own-funnel.ts';
import type { OpenedWith } from './opened-with.ts';
import { walkStrip } from './walk-strip.ts';

/** What stands in a row that is opened: years, all authorities, sentences, links. */
export function openedContent(opened: OpenedWith): HTMLElement {
  const { line, names } = opened;
  const box = element('div', 'opened-box');
  const words = element('div', 'opened-words');
  words.append(...describeLine(line, names).map((sentence) => element('p', '', sentence)));
  const left = element('div', 'opened-side');
  left.append(trendFigure(opened), words);
  const right = element('div', 'opened-side');
  right.append(allAuthorities(opened), ...peersLine(opened), linksOf(opened));
  box.append(left, right);
  return box;
}

function figure(title: string, sub: string): HTMLElement {
  const made = element('figure', 'opened-figure');
  const caption = element('figcaption', '');
  caption.append(element('h3', '', title), element('p', 'micro', sub));
  made.append(caption);
  return made;
}

function trendFigure({ line, names, years, codes }: OpenedWith): HTMLElement {
  const { mine, peersShort: peers, regionShort: region } = names;
  const trend = trendOf(line, yearsBeside(years, codes), names, { peers, region, england: 'England' });
  const { label, unit } = line.columns;
  const made = figure(trendTitle(line, mine), `${label}, ${unit}. Grey: middle half of authorities`);
  const plot = element('div', 'plot trend-plot');
  plot.append(standingTrend(trend.years, trend.names, { document, ...trend.options }));
  made.append(plot);
  return made;
}

function allAuthorities(opened: OpenedWith): HTMLElement {
  const { line, names, inOrder } = opened;
  const write = writerOf(line);
  const { field, marks } = stripOf(line);
  const shown = inOrder.length;
  const { figure: own } = lineWords(line);
  const title = line.own?.value == null ? `${shown} authorities` : `Where ${own} lies among ${shown}`;
  const made = figure(title, `Each dot an authority, rings ${names.peers}`);
  const summary = element('p', 'unseen', lineSummary(line, names));
  summary.id = `sum-${line.columns.indicator}`;
  const svg = openStrip(
    field,
    {
      ...marks,
      mineName: names.mine,
      peersName: names.peersShort,
      peers: line.peers.values.map(({ authority, value }) => ({ name: names.nameOf(authority), value })),
    },
    { document, label: `${line.columns.label}: all authorities`, format: (value) => write(value, true) },
  );
  made.append(summary, walkStrip(svg, opened));
  if (opened.funnel) made.append(ownFunnel(opened.funnel, line, names.mine));
  return made;
}

/** Those compared with by name and figure, from the lowest. */
function peersLine({ line, names }: OpenedWith): HTMLElement[] {
  const text = peersInOrder(line, names);
  return text === '' ? [] : [element('p', 'micro', text)];
}

function linksOf({ line, codes, site }: OpenedWith): HTMLElement {
  const { indicator, role } = line.columns;
  const list = element('ul', 'opened-links small');
  const links = [
    { path: `indicators/${indicator}/`, words: 'This indicator in full' },
    {
      path: 'links/',
      words:
        role === 'support' ? 'Its links with outcomes, in the atlas' : 'Its links with support, in the atlas',
    },
    ...(codes.mine === undefined
      ? []
      : [{ path: `authorities/${codes.mine}/full.csv`, words: 'All years of this authority (CSV)' }]),
  ];
  list.append(
    ...links.map(({ path, words }) => {
      const link = element('a', '', words);
      link.setAttribute('href', `${site}${path}`);
      const item = element('li', '');
      item.append(link);
      return item;
    }),
    pictureButtons(),
  );
  return list;
}

/** Buttons that save what is open as a picture; what they do is fetched when they are pressed. */
function pictureButtons(): HTMLElement {
  const item = element('li', 'screen-only', 'Picture of the years: ');
  for (const kind of ['SVG', 'PNG']) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'as-link';
    button.dataset['save'] = kind.toLowerCase();
    button.textContent = kind;
    item.append(button, ' ');
  }
  return item;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
