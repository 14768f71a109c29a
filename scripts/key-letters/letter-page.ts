import type { Letter } from './letters-csv.ts';

const styles = `
  @page { size: A4; margin: 22mm 24mm; }
  body { max-width: 160mm; margin: 10mm auto; padding: 0 5mm; font: 11pt/1.5 Georgia, "Times New Roman", serif; color: #000; background: #fff; }
  h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 6mm; }
  h2 { font-size: 12pt; margin: 6mm 0 1mm; }
  p { margin: 0 0 2.5mm; }
  .link { padding: 3mm 4mm; border: 1pt solid #000; font: 11pt/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
  .link a { color: #000; text-decoration: none; }
  .foot { margin-top: 8mm; padding-top: 3mm; border-top: .5pt solid #000; font-size: 9pt; }
  @media print { body { max-width: none; margin: 0; padding: 0; } }
`;

/** The letter to one authority as a page to print on one side of A4. It stands on its own and fetches nothing. */
export function letterPage({ name, code, link }: Letter): string {
  const site = link.slice(0, link.indexOf('compare/'));
  const sections = sectionsOf(code, site).map(({ heading, paragraphs }) =>
    [`<h2>${text(heading)}</h2>`, ...paragraphs.map((each) => `<p>${text(each)}</p>`)].join('\n'),
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Private link for ${text(code)}</title>
<style>${styles}</style>
</head>
<body>
<p>To the director of children’s services<br>${text(name)}</p>
<h1>Your private link to the Support Atlas</h1>
<p>Open this address once on each device that you use. The site then marks ${text(code)}, which is your authority, on every page.</p>
<p class="link"><a href="${text(link)}">${text(link)}</a></p>
${sections.join('\n')}
<p class="foot">The figures are published official statistics; anyone with the source tables can work out which authority is which. No data about individual children or workers is used, and small numbers remain suppressed as published.</p>
</body>
</html>
`;
}

function sectionsOf(code: string, site: string): { heading: string; paragraphs: string[] }[] {
  return [
    {
      heading: 'What the site is',
      paragraphs: [
        'The Support Atlas asks whether better support for front-line child protection staff goes with better outcomes for children. It compares the published figures of all English authorities and shows each by a code, so that a reader looks at the pattern, not the name.',
      ],
    },
    {
      heading: 'Why the link is private',
      paragraphs: [
        'What stands behind the # is a key made for your authority. Your browser does not send that part of an address to anyone. The site holds a fingerprint of the key, from which the key cannot be worked out. When you open the link, your browser compares the two and then removes the key from the address bar.',
      ],
    },
    {
      heading: 'What is kept, and where',
      paragraphs: [
        `On your device: the code ${code}, and a name for your printed pages if you type one. Kept by the site: nothing; not the key, not who you are, not what you look at, no figure that you type. There is no account and no cookie. Your browser’s own history may list the link as you opened it. “Forget”, beside your code on every page, removes the code.`,
      ],
    },
    {
      heading: 'Whom you may pass it to',
      paragraphs: [
        'Anyone in your authority who works with these figures: your leadership team, your analysts, your lead member. Please do not publish it or put it into papers that are open to the public: whoever opens it learns which code is yours. It opens no figure that is not published already.',
      ],
    },
    {
      heading: 'If it does not open',
      paragraphs: [
        `Copy the whole line, to its last letter; mail programs break long addresses. Without the link, go to ${site}compare/ and find your code there by three of your own published figures.`,
      ],
    },
  ];
}

/** Text as HTML. */
function text(words: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return words.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
