import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { UsageError } from '../build/misuse.ts';
import { portToUse } from './port.ts';

it('takes a port that is free, and leaves it free', async () => {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const { port } = server.address() as AddressInfo;
	await expect(portToUse(`${port}`)).rejects.toThrow(`Port ${port} is in use. Choose another: npm start -- --port`);
	await new Promise((resolve) => server.close(resolve));
	expect(await portToUse(`${port}`)).toBe(port);
	expect(await portToUse(`${port}`)).toBe(port);
});

it.each(['abc', '', '0', '65536', '43.5', '-1'])('refuses %j', async (written) => {
	await expect(portToUse(written)).rejects.toThrow(UsageError);
	await expect(portToUse(written)).rejects.toThrow(`"${written}" is not a port. Choose a number`);
});
