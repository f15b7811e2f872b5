// The page can be read without this: it only adds the filter, and opens what a link leads to
// where the browser does not.
'use strict';

const form = document.getElementById('filter');
const events = [...document.querySelectorAll('.event')];
const boxes = [...form.querySelectorAll('[value]')];
const {from, to, undated} = form.elements;

const has = (event, box) => event.dataset[box.name].split(' ').includes(box.value);

// Each box says how many events have its value; one that has none is not shown.
for (const box of boxes) {
  const count = events.filter(event => has(event, box)).length;
  box.nextElementSibling.textContent = `(${count})`;
  box.parentElement.hidden = count === 0;
}

const inTime = event => event.dataset.from === undefined ? undated.checked :
  +event.dataset.from <= (to.value || Infinity) && +event.dataset.to >= +from.value;

// So many events are shown at once, as in the page.
const BATCH = 100;

// Shows the events that have a value that is ticked in each group of boxes.
function filter() {
  let shown = 0, room = BATCH;
  for (const event of events) {
    event.hidden = !inTime(event) || !['type', 'stance', 'source'].every(
      name => boxes.some(box => box.name === name && box.checked && has(event, box)));
    shown += !event.hidden;
    room -= !event.hidden && !event.closest('.batch');
  }
  // Of what is folded away the first that are left are shown.
  for (const batch of document.querySelectorAll('.batch')) {
    const left = batch.querySelectorAll('.event:not([hidden])').length;
    batch.hidden = left === 0;
    batch.open = room >= left && shown < events.length;
    room -= batch.open ? left : 0;
  }
  document.getElementById('shown').textContent = `${shown} of ${events.length} events shown`;
}

function reset() {
  for (const input of form.querySelectorAll('input')) {
    input.checked = true;
    if (input.type === 'number')
      input.value = '';
  }
  filter();
}

form.addEventListener('input', filter);
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('reset', event => {
  event.preventDefault(); // it would come after us
  reset();
});
form.hidden = events.length === 0;
reset();

// A link to an event that is filtered out shows all again.
document.addEventListener('click', click => {
  const link = click.target.closest('a[href^="#"]');
  const target = link && document.getElementById(link.getAttribute('href').slice(1));
  if (!target)
    return;
  if (target.closest('.event[hidden]'))
    reset();
  for (let at = target; at; at = at.parentElement)
    if (at.matches('details'))
      at.open = true;
});
