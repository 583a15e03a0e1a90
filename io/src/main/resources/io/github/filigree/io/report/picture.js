/** So many dots of the screen from a branch, the pointer still means it. */
const NEAR = 9;

/** A pixel's place along each axis, slowest first, from its flat index. */
function placeOf(pixel, shape) {
  const place = [0, 0, 0];
  for (let axis = shape.length - 1, k = 2; axis >= 0; axis--, k--) {
    place[k] = pixel % shape[axis];
    pixel = Math.floor(pixel / shape[axis]);
  }
  return place;
}

/** Where branches run: their pixels' coordinates, three of each, from a first pixel and a letter for each step. */
class Paths {
  constructor(shape, starts, steps) {
    this.count = starts.length;
    this.pointers = new Int32Array(this.count + 1);
    const words = this.count === 0 ? [] : steps.split(' ');
    words.forEach((word, i) => { this.pointers[i + 1] = this.pointers[i] + word.length + 1; });
    const large = shape.some(size => size > 65535);
    this.places = new (large ? Uint32Array : Uint16Array)(3 * this.pointers[this.count]);
    for (let branch = 0; branch < this.count; branch++) {
      let place = placeOf(starts[branch], shape);
      let at = 3 * this.pointers[branch];
      this.places.set(place, at);
      for (const letter of words[branch]) {
        const code = letter.charCodeAt(0) - 65;
        const step = code < 13 ? code : code + 1;
        place = [place[0] + Math.floor(step / 9) - 1, place[1] + Math.floor(step / 3) % 3 - 1, place[2] + step % 3 - 1];
        this.places.set(place, at += 3);
      }
    }
  }

  /** What is the same for branches that meet there. */
  ends(branch) {
    const text = point => this.places.subarray(3 * point, 3 * point + 3).join();
    return [text(this.pointers[branch]), text(this.pointers[branch + 1] - 1)];
  }
}

/** Which axes run down, right and away for someone who looks along one of them. */
function axesAlong(axis) {
  return { down: axis === 0 ? 1 : 0, right: axis === 2 ? 1 : 2, away: axis };
}

/** Finds the branch that is nearest to a place, by a grid of all pixels of all branches as they are seen. */
class Finder {
  constructor(paths, { down, right }, rows, columns) {
    const { places, pointers } = paths;
    this.places = places;
    this.down = down;
    this.right = right;
    this.cell = Math.max(8, Math.ceil(Math.max(rows, columns) / 256));
    this.across = Math.floor(columns / this.cell) + 1;
    this.along = Math.floor(rows / this.cell) + 1;
    this.owner = new Int32Array(places.length / 3);
    for (let branch = 0; branch < paths.count; branch++) {
      this.owner.fill(branch, pointers[branch], pointers[branch + 1]);
    }
    this.starts = new Int32Array(this.across * this.along + 1);
    for (let point = 0; point < this.owner.length; point++) this.starts[this.cellOf(point) + 1]++;
    for (let i = 0; i < this.across * this.along; i++) this.starts[i + 1] += this.starts[i];
    const next = this.starts.slice();
    this.points = new Int32Array(this.owner.length);
    for (let point = 0; point < this.owner.length; point++) this.points[next[this.cellOf(point)]++] = point;
  }

  cellOf(point) {
    return Math.floor(this.places[3 * point + this.down] / this.cell) * this.across
      + Math.floor(this.places[3 * point + this.right] / this.cell);
  }

  /** The branch within a distance of a place, or −1; only points that are wanted count. */
  nearest(x, y, within, wanted) {
    let best = within * within, found = -1;
    const cell = place => Math.floor(place / this.cell);
    const range = (from, to, most) => [Math.max(0, cell(from)), Math.min(most - 1, cell(to))];
    const [top, bottom] = range(y - within, y + within, this.along);
    const [left, right] = range(x - within, x + within, this.across);
    for (let row = top; row <= bottom; row++) {
      for (let i = this.starts[row * this.across + left]; i < this.starts[row * this.across + right + 1]; i++) {
        const point = this.points[i];
        const dx = this.places[3 * point + this.right] + 0.5 - x;
        const dy = this.places[3 * point + this.down] + 0.5 - y;
        const squared = dx * dx + dy * dy;
        if (squared < best && wanted(this.owner[point], point)) {
          best = squared;
          found = this.owner[point];
        }
      }
    }
    return found;
  }
}

/** The image and the branches over it, as vector paths: one for each colour, however many branches there are. */
class Picture {
  constructor(svg, views, paths, { onHover, onChoose }) {
    Object.assign(this, { svg, views, paths, onHover, onChoose });
    this.lines = svg.querySelector('#lines');
    this.image = svg.querySelector('#image');
    this.shown = () => true;
    this.slab = null;
    this.coloring = { colors: ['#ffffff'], classes: new Int32Array(paths.count) };
    this.camera = new Camera(svg, () => this.mark());
    svg.addEventListener('pointermove', event => {
      if (event.pointerType === 'mouse' && event.buttons === 0) this.onHover(this.at(event));
    });
    svg.addEventListener('pointerleave', () => this.onHover(-1));
    svg.addEventListener('click', event => {
      const branch = this.at(event);
      if (branch >= 0 && !this.camera.moved) this.onChoose(branch);
    });
    this.see(0);
  }

  /** Looks along another axis. */
  see(index) {
    this.view = this.views[index];
    this.axes = axesAlong(this.view.axis);
    this.finder = new Finder(this.paths, this.axes, this.view.rows, this.view.columns);
    this.image.setAttribute('width', this.view.columns);
    this.image.setAttribute('height', this.view.rows);
    this.camera.frame(this.view.columns, this.view.rows);
    this.cut(0);
  }

  /** Shows everything, for 0, or one of the slabs that the view is cut into. */
  cut(number) {
    const slab = number === 0 ? this.view.all : this.view.slabs[number - 1];
    this.slab = number === 0 ? null : slab;
    this.image.setAttribute('href', slab.image);
    this.draw();
  }

  color(coloring) {
    this.coloring = coloring;
    this.draw();
  }

  show(shown) {
    this.shown = shown;
    this.draw();
  }

  draw() {
    const parts = [...this.coloring.colors, null].map(() => []);
    for (let branch = 0; branch < this.paths.count; branch++) {
      const group = this.shown(branch) ? this.coloring.classes[branch] : parts.length - 1;
      parts[group].push(this.outline(branch));
    }
    const drawn = parts.map((part, group) => {
      const path = node('path', { d: part.join('') });
      if (group === parts.length - 1) path.setAttribute('class', 'left-out');
      else path.setAttribute('stroke', this.coloring.colors[group]);
      return path;
    });
    this.lines.replaceChildren(drawn.pop(), ...drawn);
    this.mark();
  }

  inSlab(point) {
    const depth = this.paths.places[3 * point + this.axes.away];
    return this.slab === null || depth >= this.slab.from && depth < this.slab.to;
  }

  /** From pixel to pixel, straight parts as one; what lies outside of the slab is left out. */
  outline(branch) {
    const { places, pointers } = this.paths;
    const { down, right } = this.axes;
    let text = '', pen = false, stepX = 0, stepY = 0, runX = 0, runY = 0;
    const flush = () => {
      if (runX !== 0 || runY !== 0) text += `l${runX} ${runY}`;
      runX = runY = 0;
    };
    for (let point = pointers[branch]; point < pointers[branch + 1]; point++) {
      const x = places[3 * point + right], y = places[3 * point + down];
      if (!this.inSlab(point)) {
        flush();
        pen = false;
        continue;
      }
      if (!pen) {
        text += `M${x + 0.5} ${y + 0.5}h0`;
        pen = true;
        stepX = stepY = 0;
        continue;
      }
      const dx = x - places[3 * point - 3 + right], dy = y - places[3 * point - 3 + down];
      if (dx !== stepX || dy !== stepY) flush();
      [stepX, stepY] = [dx, dy];
      runX += dx;
      runY += dy;
    }
    flush();
    return text;
  }

  /** The branch under the pointer, or −1. */
  at(event) {
    const [x, y] = this.camera.place(event);
    const seen = (branch, point) => this.shown(branch) && this.inSlab(point);
    return this.finder.nearest(x, y, NEAR / this.camera.scale(), seen);
  }

  hover(branch) {
    this.hovered = branch;
    this.mark();
  }

  choose(branch) {
    this.chosen = branch;
    this.mark();
  }

  mark() {
    for (const [id, branch] of [['hovered', this.hovered], ['selected', this.chosen]]) {
      this.svg.querySelector('#' + id).setAttribute('d', branch >= 0 ? this.outline(branch) : '');
    }
  }

  /** Moves and zooms so that a branch is in the middle, and large enough. */
  goTo(branch) {
    const { places, pointers } = this.paths;
    let left = Infinity, top = Infinity, right = 0, bottom = 0;
    for (let point = pointers[branch]; point < pointers[branch + 1]; point++) {
      const x = places[3 * point + this.axes.right], y = places[3 * point + this.axes.down];
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
    this.camera.lookAt(left - 20, top - 20, right - left + 41, bottom - top + 41);
  }
}
