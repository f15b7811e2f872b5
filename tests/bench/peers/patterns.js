// Twenty patterns that both peers can say: an actor, a verb, what it is about.
const iran = ['Iran', 'Tehran', 'Iranians']
const korea = ['Pyongyang', 'Koreans', 'Korea']
const verbs = {
  sells: ['sold', 'sells', 'supplied', 'supplies', 'shipped', 'delivered', 'exported', 'gave'],
  buys: ['bought', 'buys', 'received', 'acquired', 'obtained', 'imported', 'ordered'],
  pays: ['paid', 'pays', 'financed', 'funded'],
  helps: ['helped', 'helps', 'assisted', 'aided', 'trained', 'advised'],
  meets: ['met', 'visited', 'welcomed', 'received', 'invited']
}
const goods = ['missiles', 'missile', 'Scuds', 'rockets', 'engines', 'weapons', 'technology', 'parts']

const patterns = []
for (const [verb, forms] of Object.entries(verbs)) {
  patterns.push({ name: `iran-${verb}-goods`, parts: [iran, forms, goods] })
  patterns.push({ name: `korea-${verb}-goods`, parts: [korea, forms, goods] })
  patterns.push({ name: `iran-${verb}`, parts: [iran, forms] })
  patterns.push({ name: `korea-${verb}`, parts: [korea, forms] })
}

module.exports = { patterns }
