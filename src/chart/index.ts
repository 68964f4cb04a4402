/** Knows how figures look: view data in, SVG text out. Pure; nothing of it reaches a browser. */

export { drawChart } from './draw.ts';
export { drawSparkline } from './sparkline.ts';
export { drawStandalone } from './standalone.ts';
