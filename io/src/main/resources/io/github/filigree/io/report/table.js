/** The height of a row, as in the style sheet. */
const ROW = 24;

/** Browsers lay out nothing higher; a scroll bar over more rows takes larger steps. */
const TALLEST = 8e6;

/** On paper, so many rows; the downloaded table has all. */
const PRINTED = 1000;

/** A table of any number of rows, of which only those in sight are in the document. */
class Table {
  constructor(scroller, columns, rows, { label, onHover = () => {}, onChoose = () => {} }) {
    Object.assign(this, { scroller, columns, onHover, onChoose });
    this.order = Int32Array.from({ length: rows }, (_, row) => row);
    this.holds = () => true;
    this.sorted = { column: -1, ascending: true };
    this.rows = rows;
    this.current = -1;
    this.hovered = -1;
    this.id = scroller.id;
    this.build(label);
    scroller.addEventListener('scroll', () => this.draw(), { passive: true });
    scroller.addEventListener('keydown', event => this.key(event));
    new ResizeObserver(() => this.draw()).observe(scroller);
    addEventListener('beforeprint', () => { this.printing = true; this.draw(); });
    addEventListener('afterprint', () => { this.printing = false; this.draw(); });
    this.draw();
  }

  build(label) {
    this.scroller.tabIndex = 0;
    this.scroller.setAttribute('role', 'group');
    const table = document.createElement('table');
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-label', label);
    table.setAttribute('aria-colcount', this.columns.length);
    const head = table.createTHead().insertRow();
    this.heads = this.columns.map((of, index) => {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.className = of.kind;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = of.name;
      button.title = of.about;
      button.addEventListener('click', () => this.sort(index));
      cell.append(button);
      head.append(cell);
      return cell;
    });
    this.body = table.createTBody();
    this.body.addEventListener('pointerover', event => this.onHover(this.rowAt(event)));
    this.body.addEventListener('pointerleave', () => this.onHover(-1));
    this.body.addEventListener('click', event => {
      const row = this.rowAt(event);
      if (row >= 0 && !event.target.closest('a')) this.onChoose(row);
    });
    this.table = table;
    this.scroller.append(table);
  }

  rowAt(event) {
    const row = event.target.closest('tr')?.dataset.row;
    return row === undefined ? -1 : Number(row);
  }

  /** Sorts by a column, ascending first, then the other way round; numbers that are none stand last. */
  sort(index) {
    const ascending = this.sorted.column !== index || !this.sorted.ascending;
    this.sorted = { column: index, ascending };
    this.heads.forEach((head, i) => i === index
      ? head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending')
      : head.removeAttribute('aria-sort'));
    this.arrange();
    this.scroller.scrollTop = 0;
    this.draw();
  }

  filter(holds) {
    this.holds = holds;
    this.arrange();
    this.draw();
  }

  arrange() {
    const kept = [];
    for (let row = 0; row < this.rows; row++) if (this.holds(row)) kept.push(row);
    this.order = Int32Array.from(kept);
    const { column, ascending } = this.sorted;
    if (column < 0) return;
    const sign = ascending ? 1 : -1;
    const { numbers, values } = this.columns[column];
    this.order.sort(numbers
      ? (a, b) => Number.isNaN(numbers[a]) - Number.isNaN(numbers[b]) || sign * (numbers[a] - numbers[b]) || a - b
      : (a, b) => sign * String(values[a]).localeCompare(String(values[b])) || a - b);
  }

  /** The rows in sight, between two empty ones as high as all the others. */
  draw() {
    const count = this.order.length;
    const all = Math.min(count * ROW, TALLEST);
    const fitting = this.printing ? PRINTED : Math.ceil((this.scroller.clientHeight || 400) / ROW) + 2;
    const top = this.scroller.scrollTop;
    const lastFirst = Math.max(0, count - fitting);
    const stretch = all < count * ROW;
    const first = this.printing ? 0 : Math.min(lastFirst, stretch
      ? Math.round(lastFirst * Math.min(1, top / (all - this.scroller.clientHeight)))
      : Math.floor(top / ROW));
    const last = Math.min(count, first + fitting);
    const above = this.printing ? 0 : stretch ? Math.min(top, all - (last - first) * ROW) : first * ROW;
    const below = this.printing ? 0 : all - above - (last - first) * ROW;
    this.first = first;
    this.fitting = fitting;
    this.body.replaceChildren(
      this.space(above), ...Array.from(this.order.subarray(first, last), (row, i) => this.line(row, first + i)),
      this.space(below));
    this.table.setAttribute('aria-rowcount', count + 1);
    this.mark();
  }

  space(height) {
    const row = document.createElement('tr');
    row.className = 'space';
    row.setAttribute('aria-hidden', 'true');
    const cell = row.insertCell();
    cell.colSpan = this.columns.length;
    row.style.height = cell.style.height = height + 'px';
    row.hidden = height <= 0;
    return row;
  }

  line(row, place) {
    const line = document.createElement('tr');
    line.dataset.row = row;
    line.id = this.id + '-' + row;
    line.setAttribute('aria-rowindex', place + 2);
    for (const of of this.columns) {
      const cell = line.insertCell();
      cell.className = of.kind;
      if (of.links) {
        const link = document.createElement('a');
        link.href = of.links[row];
        link.textContent = columnText(of, row);
        cell.append(link);
      } else {
        cell.textContent = columnText(of, row);
      }
    }
    return line;
  }

  mark() {
    for (const line of this.body.rows) {
      const row = Number(line.dataset.row ?? -1);
      line.classList.toggle('hovered', row >= 0 && row === this.hovered);
      if (row >= 0) line.setAttribute('aria-selected', row === this.current);
    }
    const inSight = this.current >= 0 && document.getElementById(this.id + '-' + this.current);
    if (inSight) this.scroller.setAttribute('aria-activedescendant', inSight.id);
    else this.scroller.removeAttribute('aria-activedescendant');
  }

  hover(row) {
    this.hovered = row;
    this.mark();
  }

  /** Makes a row the current one, and scrolls to it. */
  choose(row) {
    this.current = row;
    const place = this.order.indexOf(row);
    if (place >= 0) this.reveal(place);
    this.mark();
  }

  reveal(place) {
    const inSight = Math.floor(this.scroller.clientHeight / ROW) - 2;
    if (place < this.first || place >= this.first + inSight) {
      const middle = Math.max(0, place - Math.floor(inSight / 2));
      const stretch = this.order.length * ROW > TALLEST;
      this.scroller.scrollTop = stretch
        ? (TALLEST - this.scroller.clientHeight) * middle / Math.max(1, this.order.length - this.fitting)
        : middle * ROW;
      this.draw();
    }
  }

  key(event) {
    const page = Math.max(1, this.fitting - 4);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (event.target !== this.scroller || step === undefined || this.order.length === 0) return;
    event.preventDefault();
    const place = this.order.indexOf(this.current);
    const next = Math.min(this.order.length - 1, Math.max(0, place < 0 && Number.isFinite(step) ? 0 : place + step));
    this.onChoose(this.order[next]);
  }
}
