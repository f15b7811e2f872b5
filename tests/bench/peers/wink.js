// Tags articles as people do with wink-nlp: sentences, and custom entities that are what a rule of
// ours is. One JSON line for each entity: wink.js FILE...
const { readFileSync } = require('fs')
const winkNLP = require('wink-nlp')
const model = require('wink-eng-lite-web-model')
const { patterns } = require('./patterns.js')

const nlp = winkNLP(model, ['sbd', 'cer'])
nlp.learnCustomEntities(
  patterns.map(({ name, parts }) => ({
    name,
    patterns: [parts.map(words => `[${words.join('|').toLowerCase()}]`).join(' ')]
  })), { matchValue: false, usePOS: false, useEntity: false })

for (const path of process.argv.slice(2)) {
  const found = nlp.readDoc(readFileSync(path, 'utf8')).customEntities().out(nlp.its.detail)
  process.stdout.write(found.map(entity => JSON.stringify(entity) + '\n').join(''))
}
