// Functions of Astro's that end with the page that they were made for.
import type { Plugin } from './bundle.ts';

/** What of a syntax tree is looked at (ESTree). */
interface Node {
	readonly type: string;
	readonly start: number;
	readonly end: number;
	readonly expression?: Node;
	readonly left?: Node;
	readonly right?: Node;
	readonly operator?: string;
}

/** What Astro draws components with. */
const DRAWING = /[\\/]astro[\\/]dist[\\/]runtime[\\/]server[\\/]/;

/**
 * Gives a name to each function that Astro's drawing assigns to a property. V8 takes such a function for one that lives
 * long, as the method of a class does, and puts it among what lives long at once. Astro makes one for each slot of each
 * component, and each holds all that was drawn of its page: 0.4 megabytes for the page of a measure, which waited for the
 * great collection of garbage. A function that has a name before it is assigned is as young as its page.
 */
export const shortLived: Plugin = {
	name: 'golden-thread-short-lived',
	applyToEnvironment: ({ name }) => name === 'prerender',
	transform: {
		filter: { id: DRAWING },
		handler(code) {
			return { code: named(code, this.parse(code)), map: null };
		},
	},
};

/** The code with such statements as `slots[name] = () => draw();` as two. @param program its syntax tree */
export function named(code: string, program: unknown): string {
	let [text, from, name] = ['', 0, 'young'];
	while (code.includes(name)) name += '_';
	for (const { start, end, expression } of assignments(program)) {
		const [to, made] = [expression!.left!, expression!.right!].map((part) => code.slice(part.start, part.end));
		text += `${code.slice(from, start)}{ const ${name} = ${made}; ${to} = ${name}; }`;
		from = end;
	}
	return text + code.slice(from);
}

/** Statements that assign a function to a property and do nothing else, in their order; none within another. */
function* assignments(node: unknown): Generator<Node> {
	if (Array.isArray(node)) for (const one of node) yield* assignments(one);
	else if (isNode(node) && isAssignment(node)) yield node;
	else if (isNode(node)) yield* assignments(Object.values(node));
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const isAssignment = ({ type, expression }: Node): boolean =>
	type === 'ExpressionStatement' &&
	expression?.type === 'AssignmentExpression' &&
	expression.operator === '=' &&
	expression.left!.type === 'MemberExpression' &&
	/^(Arrow)?FunctionExpression$/.test(expression.right!.type);
