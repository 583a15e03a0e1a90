const BARS = 30;

/** The distribution of a column among the rows that are shown, as a figure; choosing a bar asks for its rows. */
function histogram(of, rows, onRange) {
  const numbers = Float64Array.from(rows, row => of.numbers[row]).filter(Number.isFinite).sort();
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const told = numbers.length === 0 ? 'none'
    : `mean ${numberText(mean)}, median ${numberText(quantile(numbers, 0.5))}, `
      + `${numberText(numbers[0])} … ${numberText(numbers.at(-1))}`;
  const heading = document.createElement('b');
  heading.textContent = of.name;
  const words = document.createElement('span');
  words.textContent = ` ${told} (${numbers.length})`;
  caption.append(heading, words);
  figure.append(bars(of, numbers, onRange, told), caption);
  return figure;
}

/** Up to the 99th percent; what is above is in the last bar. */
function bars(of, numbers, onRange, told) {
  const svg = node('svg', { viewBox: '0 0 320 150', role: 'img', 'aria-label': `Histogram of ${of.name}: ${told}` });
  const low = numbers[0], high = quantile(numbers, 0.99);
  const width = high > low ? (high - low) / BARS : 1;
  const counts = new Array(BARS).fill(0);
  for (const number of numbers) counts[Math.min(BARS - 1, Math.floor((number - low) / width))]++;
  const most = Math.max(1, ...counts);
  counts.forEach((count, k) => {
    const height = 120 * count / most;
    const from = low + k * width, to = k === BARS - 1 ? Infinity : from + width;
    const bar = node('rect', { x: 10 + 10 * k, y: 128 - height, width: 9, height });
    bar.append(node('title', {}, `${count} from ${numberText(from)} to ${numberText(to)}`));
    bar.addEventListener('click', () => onRange(of, from, to));
    svg.append(bar);
  });
  svg.append(node('line', { x1: 8, x2: 312, y1: 128.5, y2: 128.5 }));
  if (numbers.length > 0) {
    const short = number => numberText(Number(number.toPrecision(3)));
    const right = { x: 310, 'text-anchor': 'end' };
    svg.append(node('text', { x: 10, y: 143 }, short(low)),
      node('text', { ...right, y: 143 }, (numbers.at(-1) > high ? '≥ ' : '') + short(high)),
      node('text', { ...right, y: 14 }, `tallest ${most}`));
  }
  return svg;
}

function node(name, attributes, text) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}
