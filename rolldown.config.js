import {defineConfig} from 'rolldown'

// One file for all that a start needs, and one for each part that most runs do not: a start reads few files.
export default defineConfig({
  input: {ordval: 'dist/start.js'},
  platform: 'node',
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'ordval-[name].cjs',
    minify: true,
    codeSplitting: {
      groups: [
        {name: 'start', test: /dist\/start\.js$/, priority: 1},
        {name: 'run', test: /dist\/cli\.js$/}
      ]
    }
  }
})
