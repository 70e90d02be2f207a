import {defineConfig} from 'rolldown'

// One file for all that a start needs, and one for each part that most runs do not: a start reads few files.
export default defineConfig({
  input: {ordval: 'dist/cli.js'},
  platform: 'node',
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'ordval-[name].cjs',
    minify: true,
    codeSplitting: {groups: [{name: 'start', test: /dist\/cli\.js$/}]}
  }
})
