// Sizes after gzip of what `npm run build` and `npm run build:cli` write.
export default [
  {
    name: 'pane, to first paint (office.js apart)',
    path: 'dist/assets/taskpane-*.js',
    limit: '220 kB',
    gzip: true,
  },
];
