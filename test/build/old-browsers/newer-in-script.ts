import { type AnyNode, type Node, type Program, parse, tokenizer } from 'acorn';
import { full } from 'acorn-walk';
import { analyze } from 'eslint-scope';
import { hasFeature } from './oldest-browsers.ts';
import { globalFeatures, isNewEvent, isNewMember, memberOfGlobal } from './script-names.ts';

const LATEST = { ecmaVersion: 'latest', sourceType: 'module', ranges: true } as const;

/**
 * What a built script uses that the oldest browsers lack: syntax after ES2018 (`syntax: …`), globals (`AbortController`), members of globals (`Promise.allSettled`),
 * members of whatever object (`.flatMap`: known by name alone, so a member of our own may be meant), events (`event: …`).
 * Options inside arguments and behaviour that changed under an old name are not seen.
 */
export function newerInScript(code: string, ownNames: ReadonlySet<string> = namesGivenIn(code)): readonly string[] {
  const found = new Set<string>(syntaxErrors(code));
  const program = parse(code, LATEST);
  const globals = globalsOf(program);
  for (const { name } of globals.values()) if (globalFeatures(name).some((f) => !hasFeature(f))) found.add(name);
  const callees = new Set<Node>();
  full(program, (node) => {
    if (node.type === 'CallExpression') callees.add((node).callee);
  });
  full(program, (node) => {
    const use = node;
    if (use.type === 'MemberExpression') addMember(use.object, nameOf(use.property, use.computed), callees.has(use));
    else if (use.type === 'ObjectPattern') {
      for (const property of use.properties) if (property.type === 'Property') addMember(null, nameOf(property.key, property.computed), false);
    } else if (use.type === 'CallExpression' && use.callee.type === 'MemberExpression' && nameOf(use.callee.property, use.callee.computed) === 'addEventListener') {
      const name = use.arguments[0]?.type === 'Literal' ? String(use.arguments[0].value) : '';
      if (isNewEvent(name)) found.add(`event: ${name}`);
    } else if (use.type === 'Literal' && /\(\?<[=!]/.test(use.regex?.pattern ?? (typeof use.value === 'string' ? use.value : ''))) found.add('syntax: lookbehind in a regular expression');
  });
  return [...found].sort();

  function addMember(object: AnyNode | null, name: string | null, called: boolean): void {
    if (name === null) return;
    const known = object?.type === 'Identifier' && globals.has(object.start) ? memberOfGlobal(object.name, name) : undefined;
    if (known !== undefined && object?.type === 'Identifier') {
      if (!hasFeature(known)) found.add(`${object.name}.${name}`);
    } else if (isNewMember(name, called, ownNames)) found.add(`.${name}`);
  }
}

/** ES2018 with `import()` and `import.meta`, which came to these browsers before. */
function syntaxErrors(code: string): string[] {
  let plain = code;
  const tokens = [...tokenizer(code, LATEST)];
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]?.type.label;
    if (token.type.label === 'import' && (next === '(' || next === '.')) plain = `${plain.slice(0, token.start)}$mport${plain.slice(token.end)}`;
  });
  try {
    parse(plain, { ecmaVersion: 9, sourceType: 'module' });
    return [];
  } catch (error) {
    return [`syntax: ${(error as Error).message}`];
  }
}

/** The uses of names that the script does not declare, by the place where they stand. */
function globalsOf(program: Program): ReadonlyMap<number, { readonly name: string }> {
  const scopes = analyze(program as never, { ecmaVersion: 2022, sourceType: 'module' });
  return new Map((scopes.globalScope?.through ?? []).map(({ identifier }) => [(identifier as unknown as Node).start, { name: (identifier as { name: string }).name }]));
}

function nameOf(key: AnyNode, computed: boolean): string | null {
  if (!computed && key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : null;
}

/** Names that a program gives to members of objects and classes that it makes. */
export function namesGivenIn(code: string): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (key: AnyNode, computed: boolean) => {
    const name = nameOf(key, computed);
    if (name !== null) names.add(name);
  };
  full(parse(code, LATEST), (node) => {
    const made = node;
    if (made.type === 'ObjectExpression') for (const property of made.properties) if (property.type === 'Property') add(property.key, property.computed);
    if (made.type === 'MethodDefinition' || made.type === 'PropertyDefinition') add(made.key, made.computed);
    if (made.type === 'AssignmentExpression' && made.left.type === 'MemberExpression') add(made.left.property, made.left.computed);
  });
  return names;
}
