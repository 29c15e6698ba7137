// Picks, sorts and opens pairs. The report is whole without it. Data is read from the document and never written as markup.
(() => {
  'use strict';
  const list = document.getElementById('pair-list');
  if (!list) return;

  const part = name => document.getElementById('pair-' + name);
  const [find, mark, sort, open, count, none] = ['find', 'mark', 'sort', 'open', 'count', 'none'].map(part);
  const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const items = Array.from(list.children, (node, index) => {
    const who = node.querySelectorAll('summary .who');
    const [mentee, mentor] = Array.from(who, w => w.textContent);
    return {
      node, index, mentee, mentor,
      details: node.firstElementChild,
      score: Number(node.dataset.score),
      coverage: Number(node.dataset.coverage),
      tags: (node.dataset.tags || '').split(' '),
      text: fold([mentee, mentor, node.dataset.ids].join(' ')),
    };
  });
  let shown = items;

  const pick = () => {
    const words = fold(find.value).split(/\s+/).filter(w => w);
    shown = items.filter(i => (!mark.value || i.tags.includes(mark.value)) && words.every(w => i.text.includes(w)));
    const kept = new Set(shown);
    for (const i of items) i.node.hidden = !kept.has(i);
    none.hidden = shown.length > 0;
    count.textContent = shown.length === items.length ? `${items.length} pairs` : `${shown.length} of ${items.length} pairs`;
    name();
  };

  const order = () => {
    const key = sort.value.replace('-', '');
    const sign = sort.value.startsWith('-') ? -1 : 1;
    const by = key === 'score' || key === 'coverage' ? (a, b) => a[key] - b[key] : (a, b) => collator.compare(a[key], b[key]);
    const sorted = items.slice().sort((a, b) => sign * by(a, b) || a.index - b.index);
    list.append(...sorted.map(i => i.node));
  };

  const allOpen = () => shown.length > 0 && shown.every(i => i.details.open);
  const name = () => { open.textContent = allOpen() ? 'Close all' : 'Open all'; };

  // A link to a pair leads to it whatever is picked, and opens it.
  const go = () => {
    const item = items.find(i => '#' + i.node.id === location.hash);
    if (!item) return;
    if (item.node.hidden) { find.value = ''; mark.value = ''; pick(); }
    item.details.open = true;
    item.node.scrollIntoView();
  };

  find.addEventListener('input', pick);
  mark.addEventListener('change', pick);
  sort.addEventListener('change', order);
  open.addEventListener('click', () => {
    const to = !allOpen();
    for (const i of shown) i.details.open = to;
    name();
  });
  list.addEventListener('toggle', name, true);
  addEventListener('hashchange', go);
  part('tools').hidden = false;
  order(); // by the reader's own alphabet
  pick();
  go();
})();
