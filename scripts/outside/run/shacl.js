// A JSON-LD file held against SHACL shapes: node shacl.js DATA.jsonld SHAPES.ttl
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

const [data, shapes] = process.argv.slice(2);
const store = (text, format) => new Store(new Parser({ format, blankNodePrefix: '' }).parse(text));
const nquads = await jsonld.toRDF(JSON.parse(readFileSync(data, 'utf8')), { format: 'application/n-quads' });
const quads = store(nquads, 'N-Quads');
const validator = new Validator(store(readFileSync(shapes, 'utf8'), 'Turtle'));
const { conforms, results } = await validator.validate(quads);
const first = (list) => list.map(({ value }) => value).join('; ');
for (const { focusNode, path, message } of results)
	console.log(`${focusNode?.value} ${path?.value ?? ''}: ${first(message)}`);
const isEmpty = quads.countQuads(null, DataFactory.namedNode('http://www.w3.org/ns/dcat#dataset'), null) === 0;
if (isEmpty) console.log('no data set was found');
if (conforms && !isEmpty) console.log(`${quads.size} statements`);
process.exitCode = conforms && !isEmpty ? 0 : 1;
