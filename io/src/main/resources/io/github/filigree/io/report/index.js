start(async () => {
  const data = await readData('data');
  const columns = data.columns.map(column);
  const table = new Table(byId('branches'), columns, columns[0].values.length, { label: 'Comparison' });
  filterField(table, columns, () => {});
  downloadButton(table, columns, 'comparison.csv');
});
