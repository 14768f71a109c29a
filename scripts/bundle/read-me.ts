import type { BuiltSite } from './read-site.ts';

/** What stands beside the site in its bundle: what it is and how to open it. */
export function readMe({ base, release, edition }: BuiltSite, name: string): string {
  return `The Support Atlas
=================

The whole site in one file: pages, tables, downloads, search and the query engine.
Data of ${edition}, release ${release}.

To read it on this computer, without the internet
-------------------------------------------------
1. Unpack ${name}.
2. In the unpacked folder, start any static server in the folder "site". With Python:

       python3 -m http.server 8000 --bind 127.0.0.1 --directory site

   On Windows it may be "py" in place of "python3".
3. Open http://127.0.0.1:8000${base}

Opening the pages as files, without a server, does not work: browsers forbid pages opened so to load scripts.

To publish it
-------------
Put everything inside "site" at the root of a host, as it is: its pages are made for the address ${base}
on that host. For another folder, build the site for it: BASE=/folder/ npm run build && npm run bundle

What is in it
-------------
Published official statistics under the Open Government Licence v3.0. Authorities are shown by code. Pages that were
built with names are marked as such at their foot, and are not for publication.
`;
}
