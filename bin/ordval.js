#!/usr/bin/env node
const {start} = require('../dist/ordval.cjs')

start(process.argv.slice(2), process).then(code => {
  process.exitCode = code
})
