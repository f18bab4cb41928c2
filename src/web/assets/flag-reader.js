/**
 * Reads a pasted narrative in the browser, so that it never leaves the machine. Without this file the form is sent to the
 * server and read there by the same code. While the reader is on its way here nothing can be sent.
 */
const form = document.querySelector('[data-flag-reader]');
const text = form.querySelector('textarea');
const name = text.name;
const lang = document.documentElement.lang === 'cy' ? 'cy' : 'en';

function say(where) {
  for (const line of document.querySelectorAll('[data-where-is]'))
    line.hidden = line.dataset.whereIs !== where;
}

/** A field without a name is never sent, whatever sends the form: Enter, the button, the change of language. */
text.removeAttribute('name');
say('waits');
/** The reader, over the force's own lexicon where it has one. */
async function arrive() {
  const [reader, own] = await Promise.all([
    import('./built/record/pages/flag-reader/answer.js'),
    form.dataset.lexicon === '' ? null : fetch(form.dataset.lexicon).then((answer) => answer.json()),
  ]);
  return { ...reader, reader: reader.readerFor(own) };
}
const arriving = arrive();
arriving.then(
  () => say('stays'),
  () => {
    form.removeEventListener('submit', read);
    text.name = name;
    say('goes');
  },
);

const valueOf = (id) => document.getElementById(id)?.value ?? '';

function read(event) {
  // The change of language is let through: it carries no narrative.
  if (event.submitter?.hasAttribute('formaction')) return;
  event.preventDefault();
  // Pressed while the reader is on its way: it is answered when it is here. Where it never comes, nothing is read or sent.
  arriving.then(answer, () => {});
}

function answer(reader) {
  const pasted = {
    narrative: text.value,
    code: valueOf('code'),
    day: valueOf('recorded-day'),
    month: valueOf('recorded-month'),
    year: valueOf('recorded-year'),
    rules: valueOf('rules'),
  };
  const { problems, said } = reader.answerFor(pasted, { today: form.dataset.today, lang, reader: reader.reader });
  tellProblems(problems, reader.ANCHORS);
  const result = document.querySelector('[data-result]');
  result.hidden = said === null;
  if (said === null) return;
  fill(result, said);
  const heading = document.getElementById('result');
  heading.focus({ preventScroll: true });
  result.scrollIntoView({ block: 'nearest' });
}

function tellProblems(problems, anchors) {
  for (const old of form.querySelectorAll('[data-problem]')) old.remove();
  document.querySelector('.govuk-error-summary')?.remove();
  for (const id of Object.values(anchors)) document.getElementById(id)?.removeAttribute('aria-invalid');
  const words = JSON.parse(form.dataset.problems);
  for (const { field, code } of problems) {
    const input = document.getElementById(anchors[field]);
    const line = make('p', 'govuk-error-message');
    line.dataset.problem = '';
    const hidden = make('span', 'govuk-visually-hidden', `${form.dataset.error}: `);
    line.append(hidden, words[code]);
    input.setAttribute('aria-invalid', 'true');
    (input.closest('.govuk-date-input') ?? input).before(line);
  }
  const first = problems[0];
  if (first) document.getElementById(anchors[first.field])?.focus();
}

function fill(result, said) {
  for (const slot of result.querySelectorAll('[data-slot]')) {
    if (slot.dataset.slot === 'services')
      slot.textContent = said.platforms.length > 0 ? said.platforms.join(', ') : slot.dataset.none;
    else slot.textContent = said[slot.dataset.slot];
  }
  result.querySelector('[data-answer]').dataset.answer = said.answer;
  result.querySelector('[data-nothing]').hidden = said.lit.reasons.length > 0;
  const place = result.querySelector('[data-lit]');
  place.replaceChildren(lit(said.lit.pieces));
  if (said.lit.reasons.length === 0) return;
  const because = document.querySelector('[data-because]').content.textContent;
  place.append(make('h3', 'govuk-heading-s', because), reasons(said.lit.reasons));
}

function lit(pieces) {
  const paragraph = make('p', 'desk-item__text');
  for (const piece of pieces) {
    if (piece.n === null) {
      paragraph.append(piece.text);
      continue;
    }
    const mark = make('mark', 'record-lit', piece.text);
    mark.append(make('sup', '', String(piece.n)));
    paragraph.append(mark);
  }
  return paragraph;
}

function reasons(all) {
  const list = make('ol', 'record-reasons');
  for (const { quote, why } of all) {
    const line = make('li', '');
    line.append(make('strong', '', quote), `: ${why}`);
    list.append(line);
  }
  return list;
}

function make(tag, classes, content = '') {
  const element = document.createElement(tag);
  if (classes !== '') element.className = classes;
  element.textContent = content;
  return element;
}

form.addEventListener('submit', read);
text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.requestSubmit();
});
