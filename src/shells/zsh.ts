import {quoted} from '../places.ts'
import type {Shell, Word} from '../vocabulary.ts'

export const script: Shell = ({options, commands}) => `#compdef ordval
# Completion of ordval for zsh.
_ordval() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a shared=(
${options.map(each => `    ${spec(each)}`).join('\n')}
  )
  local word command=
  for word in \${words[2,CURRENT-1]}; do
    case $word in ${commands.map(each => each.names[0]).join('|')}) command=$word; break;; esac
  done
  case $command in
${commands.map(each => `    ${each.names[0]}) _arguments -S $shared ${each.options.map(spec).join(' ')} '1:command:(${each.names[0]})' ${rest(each)};;`).join('\n')}
    *) _arguments -S $shared '1: :_ordval_first' '*:file:_files';;
  esac
}
_ordval_first() {
  local -a commands=(
${commands.map(({names, description}) => `    ${quoted(`${names[0]}:${description}`)}`).join('\n')}
  )
  _describe command commands
  _files
}
_ordval_or_file() {
  compadd -- "$@"
  _files
}
if [[ \${funcstack[1]} == _ordval ]]; then _ordval "$@"; else compdef _ordval ordval; fi
`

function rest({choices}: Word): string {
  return choices.length > 0 ? quoted(`*:value:(${choices.join(' ')})`) : "'*:file:_files'"
}

/** `'(-f --format)'{-f,--format}'[what it does]:names:…'` */
function spec(word: Word): string {
  const {names, description, value} = word
  const text = description.replaceAll(':', '\\:')
  const tail = quoted(`[${text}]${value === undefined ? '' : `:${value}:${action(word)}`}`)
  const [first = '', second] = names
  return second === undefined
    ? `${first}${tail}`
    : `'(${names.join(' ')})'{${names.join(',')}}${tail}`
}

function action({choices, isList, takesFile, value}: Word): string {
  const known = choices.join(' ')
  if (isList && known) return `_values -s , ${value} ${known}`
  if (known && takesFile) return ` _ordval_or_file ${known}`
  return known ? `(${known})` : takesFile ? '_files' : ' '
}
