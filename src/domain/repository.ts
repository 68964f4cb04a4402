/** Pages of a repository's host on which files are put into it, without any tool but a browser. */

import type { Repository } from './council.ts';

/** The page that takes files into a folder: data/releases/fy2026-27-q2. On GitLab, the folder's page, which has an upload button. */
export function uploadAddress({ host, url, branch }: Repository, folder: string): string {
	const root = url.replace(/\/$/, '');
	const path = folder.split('/').map(encodeURIComponent).join('/');
	const name = branch.split('/').map(encodeURIComponent).join('/');
	switch (host) {
		case 'github':
			return `${root}/upload/${name}/${path}`;
		case 'gitlab':
			return `${root}/-/tree/${name}`;
		case 'gitea':
			return `${root}/_upload/${name}/${path}`;
	}
}
