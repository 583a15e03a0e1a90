const byId = id => document.getElementById(id);

/** Light or dark: as the system is, until the button is pressed. */
function switchThemes() {
  const dark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  byId('theme').addEventListener('click', () => {
    const root = document.documentElement;
    root.dataset.theme = (root.dataset.theme ?? (dark() ? 'dark' : 'light')) === 'dark' ? 'light' : 'dark';
  });
}

/** The field for filters over a table; told with the filter that holds, or why one does not. */
function filterField(table, columns, onFilter) {
  const field = byId('filter'), told = byId('filter-told');
  const apply = () => {
    try {
      const holds = parseFilter(field.value.trim(), columns);
      table.filter(holds);
      told.className = 'told';
      told.textContent = field.value.trim() === '' ? '' : `${table.order.length} of ${table.rows} rows`;
      onFilter(holds);
    } catch (problem) {
      told.className = 'told wrong';
      told.textContent = problem.message;
    }
  };
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  });
  return condition => {
    field.value = condition;
    apply();
  };
}

function downloadButton(table, columns, fileName) {
  byId('csv').addEventListener('click', () => downloadCsv(columns, table.order, fileName));
}

/** Starts a page, and tells the reader where that fails. */
function start(page) {
  switchThemes();
  page().then(() => { document.body.dataset.ready = 'yes'; }, problem => {
    byId('problem').textContent = typeof DecompressionStream === 'undefined'
      ? 'This page needs a browser of 2023 or later.' : `This page could not be shown: ${problem.message}`;
    byId('problem').hidden = false;
    throw problem;
  });
}
