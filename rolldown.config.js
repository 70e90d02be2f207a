import {defineConfig} from 'rolldown'

// One file for the command line, and one for each part that most runs do not need: a start reads few files.
export default defineConfig({
  input: {ordval: 'dist/cli.js'},
  platform: 'node',
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'ordval-[name].cjs',
    minify: true
  }
})
