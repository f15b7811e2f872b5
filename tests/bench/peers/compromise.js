// Tags articles as people do with compromise: all patterns in one net, swept over each text. One JSON
// line for each match: compromise.js FILE...
const { readFileSync } = require('fs')
const nlp = require('compromise/three')
const { patterns } = require('./patterns.js')

const net = nlp.buildNet(patterns.map(({ name, parts }) => ({
  name,
  match: parts.map(words => `(${words.join('|').toLowerCase()})`).join(' ')
})))

for (const path of process.argv.slice(2)) {
  const found = nlp(readFileSync(path, 'utf8')).match(net)
  process.stdout.write(found.json({ offset: true }).map(match => JSON.stringify(match) + '\n').join(''))
}
