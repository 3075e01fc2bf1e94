// Holds the JSON form of policies against policies.schema.json with ajv: what 'policycheck export' prints is valid, and
// damaged copies are not. Arguments: the folder that ajv is installed in, the schema, the exported files.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { damagedJson, faults, hold } from './damages.mjs';

const [modules, schemaFile, ...files] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'x.js'));
const Ajv = require('ajv/dist/2020').default;

const ajv = new Ajv({ strict: true, allErrors: true });
ajv.addFormat('date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const damages = {
  'a header without its id': p => { delete p.header.id; },
  'a header without its kind': p => { delete p.header.node; },
  'a language that there is not': p => { p.language = 'swedish'; },
  'a property that there is not': p => { p.header.owner = 'x'; },
  'a text where a list belongs': p => { p.rules = 'none'; },
  'a day that is none': p => { p.header.validTo = '2026-13-01'; },
  'a rule among the parameters': p => { p.parameters = [p.rules[0]]; },
  'an unknown kind of condition': p => { p.rules[0].duties = [{ node: 'duty', kind: 'require', condition: { node: 'maybe' } }]; },
  'a month that there is not': p => {
    p.parameters = [{ node: 'parameter', name: 'x', value: { node: 'calendar-recurrence', period: 'year', month: 13 } }];
  },
};

await hold('exported policies', schemaFile, files.map(name => {
  const text = readFileSync(name, 'utf8');
  return { name, text, validate: faults(isValid), damages: damagedJson(text, damages) };
}));
