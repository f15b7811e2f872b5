// The report can be read without this: it only adds the filter, and lets Escape put away what
// hovering shows.
'use strict';

const form = document.getElementById('filter');
const claims = [...document.querySelectorAll('.claim')];
const boxes = [...form.querySelectorAll('input')];

// Each box says how many claims have its value; one that has none is not shown.
for (const box of boxes) {
  const count = claims.filter(claim => claim.dataset[box.name] === box.value).length;
  box.nextElementSibling.textContent = `(${count})`;
  box.parentElement.hidden = count === 0;
}

// Shows the claims whose values are all ticked, and what of the articles they mark.
function filter() {
  const ticked = new Set(boxes.filter(box => box.checked).map(box => `${box.name} ${box.value}`));
  const shown = new Set();
  for (const claim of claims) {
    claim.hidden = !['type', 'factuality', 'source'].every(
      name => ticked.has(`${name} ${claim.dataset[name]}`));
    if (!claim.hidden)
      shown.add(claim.id);
  }
  for (const part of document.querySelectorAll('[data-claims]')) {
    const isOff = !part.dataset.claims.split(' ').some(id => shown.has(id));
    part.classList.toggle('off', isOff);
    if (part.matches('.tip > *, .refs > *'))
      part.hidden = isOff;
  }
  for (const group of document.querySelectorAll('.group, .claiming'))
    group.hidden = !group.querySelector('.claim:not([hidden])');
  for (const sentence of document.querySelectorAll('.sentence'))
    sentence.tabIndex = sentence.classList.contains('off') ? -1 : 0;
  document.getElementById('shown').textContent = `${shown.size} of ${claims.length} claims shown`;
}

form.addEventListener('change', filter);
form.addEventListener('reset', event => {
  event.preventDefault(); // it would come after us
  for (const box of boxes)
    box.checked = true;
  filter();
});
form.hidden = claims.length === 0;
filter();

document.addEventListener('keydown', event => {
  if (event.key === 'Escape')
    for (const sentence of document.querySelectorAll('.sentence:hover, .sentence:focus-within'))
      sentence.classList.add('dismissed');
});
for (const leave of ['mouseout', 'focusout'])
  document.addEventListener(leave, event =>
    event.target.closest('.sentence')?.classList.remove('dismissed'));
