/** Reads what the page carries: JSON, deflated, in base64. */
async function readData(id) {
  const text = document.getElementById(id).textContent.trim();
  const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return JSON.parse(await new Response(inflated).text());
}

/** A column whose numbers are numbers, also those that JSON has no word for. */
function column({ name, kind, about = '', values, links }) {
  const numbers = kind === 'text' ? null : Float64Array.from(values, value => value === null ? NaN : Number(value));
  return { name, kind, about, values, links, numbers };
}

function columnText(of, row) {
  const value = of.values[row];
  if (of.kind === 'text') return value ?? '';
  if (of.kind === 'flag') return value ? 'yes' : 'no';
  return numberText(of.numbers[row]);
}

/** Short enough to read; the downloaded table has every digit. */
function numberText(number) {
  if (Number.isNaN(number)) return '–';
  if (!Number.isFinite(number)) return number > 0 ? '∞' : '−∞';
  if (Number.isInteger(number)) return String(number);
  const size = Math.abs(number);
  return size >= 1e5 || size < 1e-3 ? number.toExponential(3) : String(Number(number.toPrecision(5)));
}

function csvCell(value) {
  if (value === null || value === undefined) return '';
  if (value === Infinity) return 'inf';
  if (value === -Infinity) return '-inf';
  const text = value === true ? 'True' : value === false ? 'False' : String(value);
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}

/** Offers the rows as a file, every number with all its digits. */
function downloadCsv(columns, rows, fileName) {
  const parts = [columns.map(of => csvCell(of.name)).join(',') + '\n'];
  for (const row of rows) {
    parts.push(columns.map(of => csvCell(of.values[row])).join(',') + '\n');
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type: 'text/csv' }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** A number at a place 0 … 1 of the sorted ones that are finite. */
function quantile(sorted, place) {
  return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(place * sorted.length))];
}

/**
 * What a line such as "tortuosity > 1.2 and main = yes" asks of a row, as a function; words without a comparison are
 * looked for in the columns of text. Throws an Error with a sentence for the reader.
 */
function parseFilter(text, columns) {
  const conditions = text.split(/\s*(?:,|&|\band\b)\s*/)
    .filter(part => part !== '')
    .map(part => condition(part, columns));
  return row => conditions.every(holds => holds(row));
}

function condition(part, columns) {
  const match = /^(.+?)\s*(<=|>=|!=|<|>|==?|≤|≥|≠)\s*(.+)$/.exec(part);
  if (!match) {
    const texts = columns.filter(of => of.kind === 'text');
    if (texts.length === 0) throw new Error(`“${part}” is no comparison such as ${columns[0].name} > 10`);
    return row => texts.some(of => String(of.values[row]).toLowerCase().includes(part.toLowerCase()));
  }
  const [, name, sign, wanted] = match;
  const of = columns.find(candidate => candidate.name === name);
  if (!of) throw new Error(`There is no column “${name}”`);
  if (of.kind === 'text') {
    if (sign !== '=' && sign !== '==') throw new Error(`“${name}” is text: compare it with =`);
    return row => of.values[row] === wanted;
  }
  const number = { yes: 1, true: 1, no: 0, false: 0 }[wanted.toLowerCase()] ?? Number(wanted);
  if (Number.isNaN(number)) throw new Error(`“${wanted}” is not a number`);
  const compare = {
    '<': (a, b) => a < b, '<=': (a, b) => a <= b, '≤': (a, b) => a <= b, '>': (a, b) => a > b,
    '>=': (a, b) => a >= b, '≥': (a, b) => a >= b, '=': (a, b) => a === b, '==': (a, b) => a === b,
    '!=': (a, b) => a !== b, '≠': (a, b) => a !== b
  }[sign];
  return row => compare(of.numbers[row], number);
}
