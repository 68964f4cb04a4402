// What `astro dev` and `astro check` need.
import { defineConfig } from 'astro/config';
import { settings } from './scripts/build/settings.ts';

/** They have no build that reads the data first. */
const development = {
	name: 'golden-thread-development',
	hooks: {
		'astro:config:setup': async ({ command }) => {
			if (command === 'build' || command === 'preview') return;
			const [{ developmentSite }, { provideSite }] = await Promise.all([
				import('./src/load.ts'),
				import('./src/site.ts'),
			]);
			provideSite(developmentSite());
		},
	},
};

// A build has the same settings, and adds what differs between builds: scripts/build/astro-work.ts.
export default defineConfig({ ...settings, integrations: [...settings.integrations, development] });
