import { expect, test } from 'vitest';
import { isError } from './problem.ts';
import { uploadAddress } from './repository.ts';

test.each([
	['github', 'https://git.example/a/b', 'main', 'https://git.example/a/b/upload/main/data/releases/q%202'],
	[
		'github',
		'https://git.example/a/b/',
		'next/one two',
		'https://git.example/a/b/upload/next/one%20two/data/releases/q%202',
	],
	['gitlab', 'https://git.example/a/b', 'main', 'https://git.example/a/b/-/tree/main'],
	['gitea', 'https://git.example/a/b', 'main', 'https://git.example/a/b/_upload/main/data/releases/q%202'],
] as const)('files go into a folder of %s at %s, branch %s', (host, url, branch, address) =>
	expect(uploadAddress({ host, url, branch }, 'data/releases/q 2').slice(0, address.length)).toBe(address),
);

test.each([
	['error', true],
	['warning', false],
	['notice', false],
] as const)('of problems, only an error stops: %s', (severity, is) =>
	expect(isError({ check: 'V001', severity, at: { file: 'a', line: 1, column: 1 }, message: '', remedy: '' })).toBe(is),
);
