/** plimsoll completion: what a shell needs to complete verbs and options. Made from the verbs themselves. */
import type { Exit, Verb } from './verb.js';
import { wrongUse } from './wrong-use.js';

const optionsOf = (verb: Verb): readonly string[] => [
  ...verb.options.map((o) => `--${o.name}`),
  '--json',
  '--lang',
  '--help',
];

type Verbs = readonly Verb[];

const bash = (verbs: Verbs): string => `_plimsoll() {
  local word="\${COMP_WORDS[COMP_CWORD]}" verb="\${COMP_WORDS[1]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${verbs.map((v) => v.name).join(' ')}" -- "$word")); return; fi
  case "$word" in -*) case "$verb" in
${verbs.map((v) => `    ${v.name}) COMPREPLY=($(compgen -W "${optionsOf(v).join(' ')}" -- "$word"));;`).join('\n')}
  esac;; *) COMPREPLY=($(compgen -f -- "$word"));; esac
}
complete -o filenames -F _plimsoll plimsoll
`;

const zsh = (verbs: Verbs): string => `#compdef plimsoll
_plimsoll() {
  if (( CURRENT == 2 )); then compadd ${verbs.map((v) => v.name).join(' ')}; return; fi
  case "$words[2]" in
${verbs.map((v) => `    ${v.name}) [[ "$words[CURRENT]" == -* ]] && compadd -- ${optionsOf(v).join(' ')} || _files;;`).join('\n')}
  esac
}
_plimsoll "$@"
`;

const fish = (verbs: Verbs): string =>
  verbs
    .flatMap((v) => [
      `complete -c plimsoll -n __fish_use_subcommand -a ${v.name} -d '${v.about.en.replaceAll("'", '’')}'`,
      ...optionsOf(v).map(
        (o) => `complete -c plimsoll -n '__fish_seen_subcommand_from ${v.name}' -l ${o.slice(2)}`,
      ),
    ])
    .join('\n');

const SHELLS: Readonly<Record<string, (verbs: Verbs) => string>> = { bash, zsh, fish };

/** The verb; `verbs` are asked for when it runs, itself among them. */
export const completionVerb = (verbs: () => Verbs): Verb => ({
  name: 'completion',
  operands: 'bash|zsh|fish',
  about: {
    en: 'prints what your shell needs to complete this command',
    cy: 'argraffu’r hyn sydd ei angen ar eich cragen i gwblhau’r gorchymyn hwn',
  },
  options: [],
  examples: [
    {
      line: 'source <(plimsoll completion bash)',
      shows: {
        en: 'completes verbs and options in this shell',
        cy: 'cwblhau berfau a dewisiadau yn y gragen hon',
      },
    },
  ],
  run: async (call): Promise<Exit> => {
    const script = SHELLS[call.operands[0] ?? ''];
    if (!script) throw wrongUse('unknownShell', { shell: call.operands[0] ?? '' });
    call.io.out(script(verbs()));
    return 0;
  },
});
