import type {Shell, Word} from '../vocabulary.ts'

/** Works in Bash 3.2, which macOS brings, and needs no other package. */
export const script: Shell = ({options, commands}) => `# Completion of ordval for Bash.
_ordval() {
  local IFS=$'\\n' cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${commands.map(nameOf).join('|')}) command=$word; break;; esac
  done
  COMPREPLY=()
  case $prev in
${options
  .filter(({value}) => value !== undefined)
  .map(branch)
  .join('\n')}
  esac
  if [[ $cur == -* ]]; then
    _ordval_words ${quoted(options.flatMap(({names}) => names))}
    case $command in
${commands
  .filter(({options: own}) => own.length > 0)
  .map(
    ({names, options: own}) =>
      `      ${names[0]}) _ordval_words ${quoted(own.flatMap(each => each.names))};;`
  )
  .join('\n')}
    esac
    return
  fi
  case $command in
    '') _ordval_words ${quoted(commands.map(nameOf))};;
${commands
  .filter(({choices}) => choices.length > 0)
  .map(({names, choices}) => `    ${names[0]}) _ordval_words ${quoted(choices)}; return;;`)
  .join('\n')}
  esac
  COMPREPLY+=($(compgen -f -- "$cur"))
}
_ordval_words() {
  COMPREPLY+=($(compgen -W "$1" -- "$cur"))
}
_ordval_list() {
  local head=
  if [[ $cur == *,* ]]; then head=\${cur%,*},; fi
  COMPREPLY+=($(compgen -P "$head" -W "$1" -- "\${cur##*,}"))
}
complete -o filenames -o default -F _ordval ordval
`

function nameOf({names}: Word): string {
  return names[0] ?? ''
}

function branch({names, choices, isList, takesFile}: Word): string {
  const words = isList ? '_ordval_list' : '_ordval_words'
  const parts = [
    ...(choices.length > 0 ? [`${words} ${quoted(choices)}`] : []),
    ...(takesFile ? ['COMPREPLY+=($(compgen -f -- "$cur"))'] : []),
    'return;;'
  ]
  return `    ${names.join('|')}) ${parts.join('; ')}`
}

/** One word a line, since nothing else separates words here. */
function quoted(words: readonly string[]): string {
  return `$'${words.join('\\n')}'`
}
