// Finds the Chromium that tests drive, or downloads one. Plain Node, because setup.mjs runs before packages are there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const windows = process.platform === 'win32';
const NOTE = 'node_modules/.golden-thread/browser';

// On Windows, chrome.exe --version opens a window; elsewhere it tells a working browser from a stub that only names one.
const works = (path) =>
	existsSync(path) && (windows || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0);

function usualPlaces() {
	if (!windows) {
		const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
		return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
	}
	const { PROGRAMFILES, LOCALAPPDATA } = process.env;
	const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean);
	const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
	return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
}

function installedBrowser() {
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [process.env.CHROMIUM_PATH ?? '', ...onPath, ...usualPlaces()].find(works);
}

function browserFromPlaywright(root, folder) {
	console.log('Downloading Chromium into node_modules with Playwright, for the tests that drive a browser (once) …');
	process.env.PLAYWRIGHT_BROWSERS_PATH = join(folder, 'browsers');
	const cli = join(root, 'node_modules/playwright-core/cli.js');
	spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, stdio: 'ignore' });
	const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
	return [chromium.executablePath()].find(works);
}

/** The path in the note of an earlier run, where that file is still there; CHROMIUM_PATH goes before it. */
function notedBrowser(root) {
	const note = join(root, NOTE);
	if (process.env.CHROMIUM_PATH || !existsSync(note)) return undefined;
	const path = readFileSync(note, 'utf8');
	return existsSync(path) ? path : undefined;
}

/** Whether nobody needs to install a browser. */
export const hasBrowser = (root) => (notedBrowser(root) ?? installedBrowser()) !== undefined;

/** Writes the browser's path to node_modules/.golden-thread/browser; without one it says so, and the tests that need it fail. */
export function findBrowser(root) {
	if (notedBrowser(root)) return;
	const folder = join(root, 'node_modules/.golden-thread');
	const path = installedBrowser() ?? browserFromPlaywright(root, folder);
	if (!path) return console.error('No Chromium or Chrome found, nor installed. Set CHROMIUM_PATH to the path of one.');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(root, NOTE), path);
}
