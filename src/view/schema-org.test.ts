import { expect, it } from 'vitest';
import { publicationOf } from '../export/export.fixture.ts';
import { catalogueMetadata, datasetMetadata } from './schema-org.ts';

const publication = publicationOf();
const SITE = 'https://council.example/performance';
const described = { title: 'Figures', description: 'A </script> in <b>words</b>.', href: '/data/observations/' };

it('describes a data set as search engines ask: 50 to 5,000 characters, licence, period, files', () => {
	const files = [{ path: '/data/latest/observations.csv', bytes: 1234, sha256: '' }];
	const text = datasetMetadata(publication, SITE, described, files);
	const read = JSON.parse(text);
	expect(read).toMatchObject({
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		url: `${SITE}/data/observations/`,
		license: expect.stringContaining('open-government-licence'),
		distribution: [
			{ contentUrl: `${SITE}/data/latest/observations.csv`, encodingFormat: 'CSV', contentSize: '1234 B' },
		],
	});
	expect(read.description.length).toBeGreaterThanOrEqual(50);
	expect(read.description.length).toBeLessThanOrEqual(5000);
	expect(read.temporalCoverage).toMatch(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/);
});

it('never lets a text end the element that it stands in', () => {
	const text = datasetMetadata(publication, SITE, described, []);
	expect(text).not.toContain('<');
	expect(JSON.parse(text).description).toContain('A </script> in <b>words</b>.');
});

it('lists every table in the catalogue', () => {
	const { dataset } = JSON.parse(catalogueMetadata(publication, SITE, [described, { ...described, title: 'Targets' }]));
	expect(dataset.map(({ name }: { name: string }) => name)).toEqual(['Figures', 'Targets']);
});
