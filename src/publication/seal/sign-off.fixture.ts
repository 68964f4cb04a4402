/** A council of two services in a folder of its own, with stages of sign-off, as the tests of signing and of seals use it. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Refused } from '../../../scripts/sign-off/refused.ts';
import { sign } from '../../../scripts/sign-off/sign.ts';
import type { SignOptions } from '../../../scripts/sign-off/sign.ts';
import type { SignOff } from '../../domain/release.ts';
import { loadSite } from '../../load.ts';
import { TINY_COUNCIL } from '../../read/folder/site.fixture.ts';

const STAGES = [
	{ id: 'service', title: 'Checked by the service', scope: 'service' },
	{ id: 'quality', title: 'Checked for quality' },
	{ id: 'director', title: 'Signed off', differentFrom: ['quality'] },
];
const COUNCIL = JSON.stringify({
	...(JSON.parse(TINY_COUNCIL['data/council.json']!) as object),
	signOff: { stages: STAGES },
});
export const SERVICES = `id,parent,level,title,head
place,,directorate,Place,Director
housing,place,service,Housing,Head of Housing
waste,place,service,Waste,Head of Waste
`;
export const REGISTER = TINY_COUNCIL['data/indicators.csv']!.replace('objective,', 'objective,service,')
	.replace('homes,percent', 'homes,housing,percent')
	.replace('Recycling,homes,percent', 'Recycling,homes,waste,percent');

/** The folder of the council that is there now. */
export let dir = '';
export const put = (path: string, text: string): void => {
	mkdirSync(dirname(join(dir, path)), { recursive: true });
	writeFileSync(join(dir, path), text);
};
export const get = (path: string): string => readFileSync(join(dir, path), 'utf8');
export const signOff = (release = 'q2'): SignOff =>
	JSON.parse(get(`data/releases/${release}/sign-off.json`)) as SignOff;
export const TABLE = 'data/releases/q2/observations.csv';

/** Puts a new council in place of the one before. */
export function beginCouncil(): void {
	endCouncil();
	dir = mkdtempSync(join(tmpdir(), 'sign-off-'));
	for (const [path, text] of Object.entries(TINY_COUNCIL)) put(path, text);
	put('data/council.json', COUNCIL);
	put('data/services.csv', SERVICES);
	put('data/indicators.csv', REGISTER);
}
export function endCouncil(): void {
	if (dir !== '') rmSync(dir, { recursive: true, force: true });
	dir = '';
}

export function signed(stage: string, role: string, more: Partial<SignOptions> = {}): string[] {
	const usual = { dir, release: 'q2', stage, role, on: '2025-11-01', today: '2025-11-20', now: '2025-11-05T12:00:00Z' };
	return sign({ ...usual, acceptWarnings: false, restart: false, fromRegister: false, ...more });
}
export const refused = (...args: Parameters<typeof signed>): string => {
	try {
		return `signed: ${signed(...args).join(' ')}`;
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return error.message;
	}
};
export function signAll(release = 'q2'): void {
	signed('service', 'Head of Housing', { release });
	if (release === 'q2') signed('service', 'Head of Waste');
	signed('quality', 'Data Lead', { release });
	signed('director', 'Director', { release });
}
export const errors = (now = '2025-12-01T00:00:00Z'): string[] =>
	loadSite({ dir, now }).blocking.map(
		({ check, at, message }) => `${check} ${at.file.split('/').pop()} ${at.cell ?? ''}: ${message}`,
	);
