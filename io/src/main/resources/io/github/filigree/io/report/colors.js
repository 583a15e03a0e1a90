/** Okabe and Ito, Color Universal Design, 2008, without black. */
const DISTINCT = ['#e69f00', '#56b4e9', '#009e73', '#f0e442', '#0072b2', '#d55e00', '#cc79a7'];

/** Plasma, by Smith and van der Walt for Matplotlib (CC0), without its darkest fifth, which is not seen on black. */
const RAMP = [
  [126, 3, 168], [177, 42, 144], [204, 71, 120], [225, 100, 98], [242, 132, 75], [252, 166, 54], [252, 206, 37],
  [240, 249, 33]
];
const STEPS = 24;
const WITHOUT = '#9aa0aa';

function rampColor(place) {
  const scaled = place * (RAMP.length - 1);
  const k = Math.min(RAMP.length - 2, Math.floor(scaled));
  const mixed = RAMP[k].map((from, i) => Math.round(from + (RAMP[k + 1][i] - from) * (scaled - k)));
  return `rgb(${mixed.join(' ')})`;
}

/** The colours of all rows by a column: classes of rows, the colour of each class, and what they mean. */
function colorsBy(of, count) {
  const different = new Set();
  for (let row = 0; row < count && different.size <= DISTINCT.length; row++) different.add(of.numbers[row]);
  return of.kind !== 'double' && different.size <= DISTINCT.length
    ? colorsOfKinds(of, count, [...different].sort((a, b) => a - b))
    : colorsOfRange(of, count);
}

function colorsOfKinds(of, count, kinds) {
  const place = new Map(kinds.map((kind, i) => [kind, i]));
  const text = kind => of.kind === 'flag' ? (kind ? 'yes' : 'no') : numberText(kind);
  return {
    colors: kinds.map((_, i) => DISTINCT[i]),
    classes: Int32Array.from({ length: count }, (_, row) => place.get(of.numbers[row])),
    legend: kinds.map((kind, i) => ({ color: DISTINCT[i], text: text(kind) }))
  };
}

/** From the second to the 98th percent, so that a few extreme ones do not take all the colours. */
function colorsOfRange(of, count) {
  const sorted = of.numbers.filter(Number.isFinite).sort();
  const low = quantile(sorted, 0.02), high = quantile(sorted, 0.98);
  const colors = Array.from({ length: STEPS }, (_, k) => rampColor(k / (STEPS - 1)));
  const classOf = number => {
    if (Number.isNaN(number)) return STEPS;
    const place = high > low ? (number - low) / (high - low) : 0.5;
    return Math.round(Math.min(1, Math.max(0, place)) * (STEPS - 1));
  };
  return {
    colors: [...colors, WITHOUT],
    classes: Int32Array.from({ length: count }, (_, row) => classOf(of.numbers[row])),
    legend: [{ text: (sorted[0] < low ? '≤ ' : '') + numberText(low) }, { ramp: colors },
      { text: (sorted.at(-1) > high ? '≥ ' : '') + numberText(high) }]
  };
}

/** Branches that meet differ, up to seven at a junction. */
function colorsOfBranches(paths) {
  const used = new Map();
  const classes = new Int32Array(paths.count);
  for (let branch = 0; branch < paths.count; branch++) {
    const [from, to] = paths.ends(branch);
    const taken = (used.get(from) ?? 0) | (used.get(to) ?? 0);
    let k = branch % DISTINCT.length;
    for (let tries = 0; tries < DISTINCT.length && (taken >> k & 1); tries++) k = (k + 1) % DISTINCT.length;
    classes[branch] = k;
    used.set(from, (used.get(from) ?? 0) | 1 << k);
    used.set(to, (used.get(to) ?? 0) | 1 << k);
  }
  return { colors: DISTINCT, classes, legend: [{ text: 'Branches that meet have different colours.' }] };
}

function showLegend(element, legend) {
  element.replaceChildren(...legend.map(({ color, ramp, text }) => {
    const entry = document.createElement('span');
    if (color || ramp) {
      const swatch = document.createElement('i');
      swatch.style.background = color ?? `linear-gradient(to right, ${ramp.join(', ')})`;
      if (ramp) swatch.className = 'ramp';
      entry.append(swatch);
    }
    entry.append(text ?? '');
    return entry;
  }));
}
