// A JSON file held against a JSON Schema: node profile.js SCHEMA FILE
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const [schema, file] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
addFormats(ajv);
const isValid = ajv.validate(schema, file);
for (const { instancePath, message } of ajv.errors ?? []) console.log(`${instancePath} ${message}`);
if (isValid) console.log(`${file.resources.length} resources`);
process.exitCode = isValid ? 0 : 1;
