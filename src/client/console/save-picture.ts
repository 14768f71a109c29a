import { standalone } from '../../charts/drawing/standalone.ts';
import { fileName } from '../../lib/query/file-name.ts';
import { saveFile } from '../page/save-file.ts';
import { pageRules } from '../page/page-styles.ts';
import { wordsOf } from '../page/parts.ts';
import { toPng } from '../page/to-png.ts';

/** Saves the picture on show as a file that stands on its own, and gives its name; undefined where there is none. */
export async function savePicture(
  root: HTMLElement,
  form: 'svg' | 'png',
  name: string,
): Promise<string | undefined> {
  const svg = pictureSvg(root);
  if (svg === undefined) return undefined;
  const file = fileName(name, form);
  saveFile(file, form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg));
  return file;
}

/** The widest drawing with what it shows above it and where it comes from below. */
function pictureSvg(root: HTMLElement): string | undefined {
  const drawing = root.querySelector('.drawing-wide svg');
  if (!drawing) return undefined;
  return standalone(drawing.outerHTML, {
    title: wordsOf(root.querySelector('[data-part="summary"]')),
    source: wordsOf(root.querySelector('[data-part="picture-source"]')),
    styles: { tokens: pageRules(/^:root$/), chart: pageRules(/^\.chart\b/) },
  });
}
