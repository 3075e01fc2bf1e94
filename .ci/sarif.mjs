// Holds SARIF reports against the published schema of SARIF 2.1.0 with ajv: what 'policycheck check --format sarif' writes is
// valid, and damaged copies are not. Arguments: the folder that ajv is installed in, the schema, the reports.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { damagedJson, faults, hold } from './damages.mjs';

const [modules, schemaFile, ...files] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'x.js'));
const Ajv = require('ajv').default;

// The schema has keywords beside each other that ajv's strict mode takes for slips, and a pattern that only the older reading of
// regular expressions accepts; its formats are checked here.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
const isUri = (text, base) => { try { return Boolean(new URL(text, base)); } catch { return false; } };
ajv.addFormat('uri', text => isUri(text));
ajv.addFormat('uri-reference', text => isUri(text, 'file:///x/') && !/[\s\\]/.test(text));
ajv.addFormat('date-time', text => !Number.isNaN(Date.parse(text)));
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
const isValid = ajv.compile(schema);

const damages = {
  'another version': s => { s.version = '2.0.0'; },
  'a run without its tool': s => { delete s.runs[0].tool; },
  'a level that there is not': s => { s.runs[0].results[0].level = 'gap'; },
  'a result without a message': s => { delete s.runs[0].results[0].message; },
  'a line that there is not': s => { s.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0; },
  'a property that there is not': s => { s.runs[0].results[0].verdict = 'gap'; },
  'an invocation that does not say how it ended': s => { delete s.runs[0].invocations[0].executionSuccessful; },
};

await hold('SARIF reports', 'the schema', files.map(name => {
  const text = readFileSync(name, 'utf8');
  return { name, text, validate: faults(isValid), damages: damagedJson(text, damages) };
}));
