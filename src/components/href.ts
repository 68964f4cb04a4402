/** Puts the base path before a root-relative address, so that the site works from any folder of any host. */
export const href = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
