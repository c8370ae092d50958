import {readFileSync} from 'node:fs';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
const given = JSON.parse(readFileSync(0, 'utf8'));
const documents = new Map(Object.entries(given.documents));
const documentLoader = async url => {
  if(!documents.has(url)) { throw new Error(`not given: ${url}`); }
  return {contextUrl: null, documentUrl: url, document: documents.get(url)};
};
const suite = new DataIntegrityProof({cryptosuite});
const now = given.now ? new Date(given.now) : new Date();
const answers = [];
for(const credential of given.credentials) {
  const result = await vc.verifyCredential({
    credential, suite, documentLoader, now,
    checkStatus: options => checkStatus({...options, verifyBitstringStatusListCredential: true})
  });
  answers.push({
    verified: result.verified,
    status: result.statusResult?.results?.map(one => one.status) ?? null,
    error: [result.error, result.statusResult?.error].filter(one => one).map(
      one => `${one.message} ${one.errors?.map(each => each.message) ?? ''} ${one.cause?.message ?? ''}`).join() || null
  });
}
console.log(JSON.stringify(answers));
