import { describe, expect, it } from 'vitest';
import { councilOf, indicator } from '../../src/view/council.fixture.ts';
import { FilesSoFar } from './files-so-far.ts';

const publication = councilOf({
	indicators: [indicator('roads', { title: 'Roads' }), indicator('trees', { title: 'Trees' })],
	releases: [{ id: 'q1', publishAt: '2025-11-06T09:30:00Z', figures: ['roads 25Q2 90', 'trees 25Q2 5'] }],
});
const file = (path: string) => ({ path, bytes: 1, sha256: '0' });
const ofRoads = ['csv', 'json'].map((ending) => file(`/data/latest/measures/roads.${ending}`));
const chart = file('/data/latest/charts/roads.svg');

function expecting(): FilesSoFar {
	const files = new FilesSoFar();
	files.expect(publication, ['/pictures/home.png']);
	return files;
}

describe('files that pages tell of while they are written', () => {
	it('are known to the pages of a measure once each file of that measure is written', () => {
		const files = expecting();
		files.add(ofRoads.slice(0, 1));
		expect(files.isKnownTo('/measures/roads/')).toBe(false);
		files.add([...ofRoads, chart]);
		expect(['roads', 'roads/comparisons', 'trees'].map((page) => files.isKnownTo(`/measures/${page}/`))).toEqual([
			true,
			true,
			false,
		]);
	});

	it('are known to any other page when all are written', () => {
		const files = expecting();
		files.add([...ofRoads, chart]);
		expect(files.isKnownTo('/reports/q1/')).toBe(false);
		files.complete();
		expect(files.isKnownTo('/reports/q1/')).toBe(true);
	});

	it('are not told before they are written, and not listed before all are', () => {
		const files = expecting();
		expect(() => files.get('/data/latest/all.zip')).toThrow('/data/latest/all.zip is not written yet');
		expect(() => files.has('/pictures/home.png')).toThrow('/pictures/home.png is not written yet');
		expect(() => files.keys()).toThrow('not all written yet');
		files.add([file('/data/latest/all.zip')]);
		expect(files.get('/data/latest/all.zip')?.bytes).toBe(1);
		files.complete();
		expect([...files.keys()]).toEqual(['/data/latest/all.zip']);
	});

	it('are absent where nobody will write them', () => {
		const files = expecting();
		expect(files.get('/pictures/charts/roads.png')).toBeUndefined();
		files.complete();
		expect(files.get('/data/latest/all.zip')).toBeUndefined();
	});
});
