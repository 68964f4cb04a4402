/** What a source leaves open, and what somebody answered. Nothing that is open is decided without an answer. */

export interface Where {
	readonly file: string;
	/** Line or row, counted from 1. */
	readonly line: number;
}

export interface Question {
	/** What an answer is given under. */
	readonly key: string;
	readonly text: string;
	/** All that may be answered; undefined where any text may. */
	readonly options?: readonly string[];
	/** What we would answer, and take only when we are told to. */
	readonly suggested?: string;
	/** Where the source leaves it open first. */
	readonly at: Where;
	/** How many rows wait for it. */
	readonly rows: number;
	/** An answer that was given and cannot be. */
	readonly refused?: string;
}

export interface Open {
	readonly key: string;
	/** A key that answers it for one part of the source, before any other: years:4-6-1:YYYY/YY for years:YYYY/YY. */
	readonly narrow?: string;
	/** A key that answers it for everything, where nothing narrower does. */
	readonly wide?: string;
	readonly text: string;
	readonly options?: readonly string[];
	readonly suggested?: string | undefined;
	readonly at: Where;
	/** Whether a free answer can be. */
	readonly accepts?: (answer: string) => boolean;
}

export class Answers {
	readonly #given: ReadonlyMap<string, string>;
	readonly #takesSuggestions: boolean;
	readonly #open = new Map<string, Question>();
	/** What was answered, or taken because a suggestion was asked for, by key. */
	readonly used = new Map<
		string,
		{ readonly question: Open; readonly answer: string; readonly isSuggestion: boolean }
	>();

	/** @param takesSuggestions whether an open question with a suggestion is answered by it */
	constructor(given: ReadonlyMap<string, string>, takesSuggestions: boolean) {
		this.#given = given;
		this.#takesSuggestions = takesSuggestions;
	}

	/** The questions without an answer, in the order in which the source raised them. */
	get open(): readonly Question[] {
		return [...this.#open.values()];
	}

	/** The answer; undefined while there is none, and then the question is asked. */
	to(question: Open): string | undefined {
		const keys = [question.narrow, question.key, question.wide].filter((each) => each !== undefined);
		const key = keys.find((each) => this.#given.has(each)) ?? question.key;
		const given = this.#given.get(key);
		if (given !== undefined && isFit(question, given)) {
			this.used.set(key, { question, answer: given, isSuggestion: false });
			return given;
		}
		if (given === undefined && this.#takesSuggestions && question.suggested !== undefined) {
			this.used.set(question.key, { question, answer: question.suggested, isSuggestion: true });
			return question.suggested;
		}
		const { text, options, suggested, at } = question;
		const before = this.#open.get(question.key);
		this.#open.set(question.key, {
			...{ key: question.key, text: before?.text ?? text, at: before?.at ?? at, rows: (before?.rows ?? 0) + 1 },
			...(options === undefined ? {} : { options }),
			...(suggested === undefined ? {} : { suggested }),
			...(given === undefined ? {} : { refused: given }),
		});
		return undefined;
	}
}

const isFit = ({ options, accepts }: Open, answer: string): boolean =>
	options ? options.includes(answer) || accepts?.(answer) === true : (accepts?.(answer) ?? answer !== '');
