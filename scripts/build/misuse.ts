// What the command tells the person at the keyboard: how to use it, and what was wrong.
import { relative } from 'node:path';

/** What was asked for cannot be done, and the message says what to write instead. */
export class UsageError extends Error {}

export const shown = (path: string): string => relative(process.cwd(), path) || '.';

export const USAGE = `npm run build -- [options]

  --site DIR         the folder that holds data/ and content/ (default: this repository)
  --out DIR          where the site goes (default: dist, or dist-NAME for another site)
  --now INSTANT      publish as of this instant, such as 2025-11-06T09:30:00Z (default: now)
  --base /PATH       the path that the site is served under (default: that of siteUrl in council.json)
  --preview RELEASE  show this release although it is not public; needs an --out of its own
  --pictures         draw every chart as PNG, too, and a card for shared links of each measure and report
  --embeds           draw a small page for each chart, which other sites may show in a frame
  --archive          put the whole site into archive.zip, too, to be opened from a folder
  --lock             add every address of the built site to data/urls.lock, and what its large tables say to
                     data/tables.lock: later builds must keep them, or say why a table was corrected
  --draft            build although links are broken, while pages are being written
  --help             this text

It ends with 0 when the site is built, 1 when the data need correcting, 2 when it could not even try.`;
