// The port that a site is shown on: whether it can be, before a build is made for it.
import { createServer } from 'node:net';
import { UsageError } from '../build/misuse.ts';

/**
 * @param written as the command line has it
 * @throws UsageError where it is no port, or in use
 */
export async function portToUse(written: string): Promise<number> {
	const port = Number(written);
	if (!/^\d+$/.test(written) || port < 1 || port > 65_535)
		throw new UsageError(`"${written}" is not a port. Choose a number from 1024 to 65535: npm start -- --port 4322.`);
	const server = createServer();
	await new Promise<void>((resolve, reject) => {
		server.once('error', ({ code }: NodeJS.ErrnoException) =>
			reject(
				new UsageError(
					code === 'EADDRINUSE'
						? `Port ${port} is in use. Choose another: npm start -- --port ${port < 65_535 ? port + 1 : port - 1}.`
						: `Port ${port} cannot be used (${code}). Choose another, from 1024 to 65535: npm start -- --port 4322.`,
				),
			),
		);
		server.listen(port, 'localhost', () => server.close(() => resolve()));
	});
	return port;
}
