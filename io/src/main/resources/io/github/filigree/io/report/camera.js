const LARGEST_PIXEL = 64;

/** Which part of a drawing is seen: moved by dragging and arrow keys, zoomed by the wheel, two fingers, and keys. */
class Camera {
  constructor(svg, onChange) {
    Object.assign(this, { svg, onChange, x: 0, y: 0, width: 1, height: 1, fullWidth: 1, fullHeight: 1 });
    this.pointers = new Map();
    this.moved = false;
    svg.addEventListener('wheel', event => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 16 : 1;
      this.zoom(Math.exp(-event.deltaY * lines * 0.0015), ...this.place(event));
    }, { passive: false });
    svg.addEventListener('pointerdown', event => this.press(event));
    svg.addEventListener('pointermove', event => this.drag(event));
    for (const end of ['pointerup', 'pointercancel']) svg.addEventListener(end, event => this.release(event));
    svg.addEventListener('keydown', event => this.key(event));
    new ResizeObserver(() => this.apply()).observe(svg);
  }

  frame(width, height) {
    Object.assign(this, { fullWidth: width, fullHeight: height });
    this.all();
  }

  all() {
    this.lookAt(0, 0, this.fullWidth, this.fullHeight);
  }

  lookAt(x, y, width, height) {
    Object.assign(this, { x, y, width, height });
    this.apply();
  }

  /** How many dots of the screen a pixel is wide; the drawing is not distorted. */
  scale() {
    const box = this.svg.getBoundingClientRect();
    return Math.min(box.width / this.width, box.height / this.height) || 1;
  }

  apply() {
    this.svg.setAttribute('viewBox', `${this.x} ${this.y} ${this.width} ${this.height}`);
    this.onChange();
  }

  /** Where in the drawing an event is. */
  place(event) {
    const box = this.svg.getBoundingClientRect();
    const scale = this.scale();
    return [this.x + this.width / 2 + (event.clientX - box.left - box.width / 2) / scale,
      this.y + this.height / 2 + (event.clientY - box.top - box.height / 2) / scale];
  }

  /** Makes everything larger by a factor; a place stays where it is. */
  zoom(factor, x = this.x + this.width / 2, y = this.y + this.height / 2) {
    const largest = LARGEST_PIXEL / this.scale();
    const smallest = Math.min(1, 0.5 * Math.max(this.width / this.fullWidth, this.height / this.fullHeight));
    const by = Math.min(largest, Math.max(smallest, factor));
    this.lookAt(x - (x - this.x) / by, y - (y - this.y) / by, this.width / by, this.height / by);
  }

  press(event) {
    if (event.button !== 0) return;
    this.pointers.set(event.pointerId, event);
    this.moved = false;
    this.svg.focus({ preventScroll: true });
  }

  drag(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    if (!this.moved && Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) < 4) return;
    if (!this.moved) {
      this.moved = true;
      this.svg.setPointerCapture(event.pointerId);
      this.svg.classList.add('dragged');
    }
    const [oldX, oldY] = this.place(before), [newX, newY] = this.place(event);
    const other = [...this.pointers.values()].find(pointer => pointer.pointerId !== event.pointerId);
    this.pointers.set(event.pointerId, event);
    if (other) {
      const distance = pointer => Math.hypot(pointer.clientX - other.clientX, pointer.clientY - other.clientY);
      this.zoom(distance(event) / Math.max(1, distance(before)), ...this.place(other));
    } else {
      this.lookAt(this.x + oldX - newX, this.y + oldY - newY, this.width, this.height);
    }
  }

  release(event) {
    this.pointers.delete(event.pointerId);
    this.svg.classList.remove('dragged');
  }

  key(event) {
    const step = 0.15;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moves[event.key]) {
      const [dx, dy] = moves[event.key];
      this.lookAt(this.x + dx * this.width, this.y + dy * this.height, this.width, this.height);
    } else if (event.key === '+' || event.key === '=') {
      this.zoom(1.4);
    } else if (event.key === '-') {
      this.zoom(1 / 1.4);
    } else if (event.key === '0') {
      this.all();
    } else {
      return;
    }
    event.preventDefault();
  }
}
