import { site } from '../site.ts';
import { faviconView } from '../view/frame.ts';

/** The site's sign in a browser tab: the council's colour. */
export const GET = (): Response => new Response(faviconView(site), { headers: { 'Content-Type': 'image/svg+xml' } });
