// The manual page: the description of the command line, and the words of docs/man.yaml.
import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {commandLine} from '../dist/cli.js'
import {version} from '../dist/reporter.js'

const words = parse(readFileSync(new URL('man.yaml', import.meta.url), 'utf8'))

/** The page in roff, for man(7). */
export function manual() {
  const command = commandLine()
  return [
    `.TH ORDVAL 1 ${words.date} "ordval ${version()}" "${words.section}"`,
    ...section('NAME', [`ordval \\- ${text(words.summary)}`]),
    ...section('SYNOPSIS', synopsis(command)),
    ...section('DESCRIPTION', paragraphs(words.description)),
    ...section('OPTIONS', command.createHelp().visibleOptions(command).flatMap(optionItem)),
    ...section('COMMANDS', command.commands.flatMap(commandItem)),
    ...section('EXIT STATUS', words.status.flatMap(item)),
    ...section('FILES', words.files.flatMap(item)),
    ...section('ENVIRONMENT', words.environment.flatMap(item)),
    ...section('EXAMPLES', words.examples.flatMap(example)),
    ...section('SEE ALSO', [text(words.see)])
  ].join('\n')
}

function section(title, lines) {
  return [`.SH ${title.includes(' ') ? `"${title}"` : title}`, ...lines]
}

function synopsis(command) {
  const calls = ['[options] [files...]', ...command.commands.map(callOf)]
  return calls.flatMap((call, index) => [...(index > 0 ? ['.br'] : []), `.B ordval`, text(call)])
}

function callOf(command) {
  return `${command.name()} ${command.usage()}`
}

function paragraphs(all) {
  return all.flatMap((each, index) => [...(index > 0 ? ['.PP'] : []), text(each)])
}

function optionItem(option) {
  const {flags, argChoices = [], defaultValue} = option
  const choices = argChoices.length > 0 ? ` (${argChoices.join(', ')})` : ''
  const standard = defaultValue === undefined ? '' : ` (default: ${JSON.stringify(defaultValue)})`
  return item([flags, `${option.description}${choices}${standard}`])
}

/** A command with the options that are its own. */
function commandItem(command) {
  const options = command.options.flatMap(option => ['.RS', ...optionItem(option), '.RE'])
  return [...item([callOf(command), command.description()]), ...options]
}

function item([name, description]) {
  return ['.TP', `.B ${text(name)}`, text(description)]
}

function example([what, call], index) {
  const start = index > 0 ? ['.PP'] : []
  return [...start, text(what), '.PP', '.RS', '.nf', text(call), '.fi', '.RE']
}

/** Words as roff reads them, in short lines: no dash becomes a hyphen, and no line starts an order. */
function text(words) {
  const escaped = words.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('"', '\\(dq')
  return wrapped(escaped)
    .map(line => line.replace(/^[.']/, '\\&$&'))
    .join('\n')
}

function wrapped(words) {
  return words.match(/\S.{0,75}(?=\s|$)/g) ?? []
}
