import type { Redirect } from '../../domain/organisation.ts';
import { keys } from '../../words/problems/index.ts';
import { cell, key } from './cell.ts';
import type { Reader } from './cell.ts';
import { table } from './table.ts';

/** An address of this site: from its root, without a host. */
const siteAddress: Reader<string> = (text) =>
	/^\/(?:[a-z0-9][a-z0-9._-]*(?:\/|$))*$/i.test(text)
		? text
		: keys.unusable('address', text, 'an address of this site, such as /measures/hsg-03/');

export const redirects = table<Redirect>('redirects', 'addresses that moved, or whose pages were taken away', () => ({
	from: cell(siteAddress, {
		description: 'The old address on this site.',
		example: '/measures/hsg-3/',
		required: true,
		filled: true,
	}),
	to: cell((text) => (text === '' ? undefined : siteAddress(text)), {
		description: 'The new address; blank where nothing took its place.',
		example: '/measures/hsg-03/',
		required: true,
		filled: false,
	}),
	reason: key.text('Why it moved or went.', 'The measure was renamed'),
}));
