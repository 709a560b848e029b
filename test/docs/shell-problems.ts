/** What a shell block may use. */
export interface Package {
  readonly name: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}

/** Scripts and commands of ours that a block names and that there are not. */
export function shellProblems(text: string, { name, scripts, bin }: Package): string[] {
  const ran = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, script, short]) => script ?? short ?? '');
  const tools = [...text.matchAll(new RegExp(`\\bnpx (${name}[\\w-]*)`, 'g'))].map(([, tool = '']) => tool);
  return [
    ...ran.filter((script) => scripts[script] === undefined).map((script) => `there is no script "${script}"`),
    ...tools.filter((tool) => bin[tool] === undefined).map((tool) => `there is no command "${tool}"`),
  ];
}
