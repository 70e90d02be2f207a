import type {Shell, Word} from '../vocabulary.ts'

export const script: Shell = ({options, commands}) => {
  const names = commands.map(each => each.names[0]).join(' ')
  const only = (name = ''): string => `-n '__fish_seen_subcommand_from ${name}' `
  const lines = commands.flatMap(each => [
    `complete -c ordval -n 'not __fish_seen_subcommand_from ${names}' -a ${each.names[0]} -d ${quoted(each.description)}`,
    ...(each.choices.length > 0
      ? [`complete -c ordval ${only(each.names[0])}-f -a ${quoted(each.choices.join(' '))}`]
      : []),
    ...each.options.map(option => line(option, only(each.names[0])))
  ])
  return [
    '# Completion of ordval for fish.',
    ...lines,
    ...options.map(each => line(each)),
    ''
  ].join('\n')
}

function line(
  {names, description, value, choices, isList, takesFile}: Word,
  condition = ''
): string {
  const flags = names.map(name =>
    name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`
  )
  const list = `(__fish_append , ${choices.join(' ')})`
  const values = choices.length === 0 ? '' : ` -a ${quoted(isList ? list : choices.join(' '))}`
  const kind = value === undefined ? '' : takesFile ? ' -r' : ' -x'
  return `complete -c ordval ${condition}${flags.join(' ')}${kind}${values} -d ${quoted(description)}`
}

/** In single quotes only a backslash and the quote itself mean something. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
