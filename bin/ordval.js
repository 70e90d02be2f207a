#!/usr/bin/env node
const {run} = require('../dist/ordval.cjs')

run(process.argv.slice(2), process).then(code => {
  process.exitCode = code
})
