/** Puts the base path before a root-relative address, so that the site works from any folder of any host. A place of the same page stays. */
export const href = (path: string): string =>
	path.startsWith('#') ? path : import.meta.env.BASE_URL.replace(/\/$/, '') + path;
