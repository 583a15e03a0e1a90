start(async () => {
  const data = await readData('data');
  const views = JSON.parse(byId('views').textContent);
  const number = { name: 'branch', kind: 'int', about: 'number of the branch', values: data.starts.map((_, i) => i) };
  const columns = [number, ...data.columns].map(column);
  const paths = new Paths(data.shape, data.starts, data.steps);
  const count = paths.count;

  const hover = branch => {
    picture.hover(branch);
    table.hover(branch);
    if (branch >= 0) tell(branch);
  };
  const choose = branch => {
    picture.choose(branch);
    table.choose(branch);
    tell(branch);
  };
  const tell = branch => {
    const words = columns.slice(1, 8).map(of => `${of.name} ${columnText(of, branch)}`);
    byId('told').textContent = `Branch ${branch}: ${words.join(', ')}`;
  };

  const picture = new Picture(byId('view'), views, paths, { onHover: hover, onChoose: choose });
  const table = new Table(byId('branches'), columns, count, {
    label: 'Branches', onHover: hover, onChoose: choose
  });
  byId('view').addEventListener('keydown', event => {
    if (event.key === 'Enter' && table.current >= 0) picture.goTo(table.current);
  });
  byId('branches').addEventListener('keydown', event => {
    if (event.key === 'Enter' && table.current >= 0) picture.goTo(table.current);
  });
  byId('branches').addEventListener('dblclick', () => table.current >= 0 && picture.goTo(table.current));

  const setFilter = filterField(table, columns, holds => {
    picture.show(holds);
    showHistograms();
  });
  const showHistograms = () => {
    const names = ['branch_distance', 'length', 'tortuosity', 'mean_radius'];
    byId('histograms').replaceChildren(...columns.filter(of => names.includes(of.name)).map(of =>
      histogram(of, table.order, (column, from, to) => setFilter(
        `${column.name} >= ${from}` + (Number.isFinite(to) ? ` and ${column.name} < ${to}` : '')))));
  };
  showHistograms();

  const choice = byId('color');
  choice.append(new Option('branch', 'branch'), ...columns.slice(1).map(of => new Option(of.name, of.name)));
  const paint = () => {
    const coloring = choice.value === 'branch' ? colorsOfBranches(paths)
      : colorsBy(columns.find(of => of.name === choice.value), count);
    picture.color(coloring);
    showLegend(byId('legend'), coloring.legend);
  };
  choice.addEventListener('change', paint);
  paint();

  const components = data.components.map(column);
  const parts = new Table(byId('components'), components, components[0].values.length, {
    label: 'Components',
    onChoose: row => {
      parts.choose(row);
      setFilter(`skeleton_id = ${components[0].values[row]}`);
    }
  });

  lookAround(picture, views);
  byId('brightness').addEventListener('input', event => { byId('image').style.opacity = event.target.value / 100; });
  byId('image').style.opacity = byId('brightness').value / 100;
  byId('zoom-in').addEventListener('click', () => picture.camera.zoom(1.4));
  byId('zoom-out').addEventListener('click', () => picture.camera.zoom(1 / 1.4));
  byId('zoom-all').addEventListener('click', () => picture.camera.all());
  downloadButton(table, columns, `${data.name}-branches.csv`);
});

/** Of a volume, the axis to look along and the depth to look at. */
function lookAround(picture, views) {
  if (views[0].slabs.length === 0) return;
  const axis = byId('axis'), depth = byId('depth');
  axis.append(...views.map((view, i) => new Option(`axis ${view.axis}`, i)));
  const cut = () => {
    picture.cut(Number(depth.value));
    byId('depth-text').textContent = picture.slab === null ? 'all' : `${picture.slab.from} … ${picture.slab.to - 1}`;
  };
  axis.addEventListener('change', () => {
    depth.value = 0;
    picture.see(Number(axis.value));
    depth.max = picture.view.slabs.length;
    cut();
  });
  depth.addEventListener('input', cut);
  depth.max = views[0].slabs.length;
  byId('axis-label').hidden = byId('depth-label').hidden = false;
  cut();
}
