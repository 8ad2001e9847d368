// Puts every mutant of TypeScript files into them: node typescript.mjs <root> <file>...
//
// The root is that of the checkout, and files are named from there. It writes JSON: the mutants, and the changed text of
// each file, in which mutantNow, a global number, says which mutant is on. The compiler only reads the files here; types
// are not checked, and the bundler strips them.

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [root, ...files] = process.argv.slice(2);
const load = createRequire(join(root, "web", "package.json"));
const { API } = await import(pathToFileURL(load.resolve("typescript/unstable/sync")));
const { SyntaxKind: Kind } = await import(pathToFileURL(load.resolve("typescript/unstable/ast")));

const mutants = [];
const sources = {};
function mutate(file, tree) {
  const insertions = [];
  const text = tree.text;
  const codeOf = (node) => text.slice(startOf(node), node.end);
  const startOf = (node) => node.getStart(tree);
  const put = (at, what) => insertions.push({ at, what });

  const add = (node, owner, change) => {
    const line = text.slice(0, startOf(node)).split("\n").length;
    mutants.push({ id: mutants.length + 1, file, line, function: owner, change: `${change}: ${quote(codeOf(node))}` });
    return mutants.length;
  };

  /** Walks in the order of the code: what is put in front of a node comes before what is inside it. */
  const visit = (node, parent, owner) => {
    if (isPassive(node)) return;
    owner = nameOf(node, owner);
    const behind = [];
    const wrap = (before, after) => (put(startOf(node), before), behind.unshift(after));
    for (const rule of rules) rule(node, parent, { owner, add: (change, of = node) => add(of, owner, change), wrap, put, codeOf });
    if (!isLiteral(node)) node.forEachChild((child) => void (isName(child, node) || visit(child, node, owner)));
    for (const what of behind) put(node.end, what);
  };

  for (const statement of tree.statements) visit(statement, tree, "");
  let out = "";
  let last = 0;
  insertions.forEach((insertion, i) => (insertion.i = i));
  for (const { at, what } of insertions.sort((a, b) => a.at - b.at || a.i - b.i)) {
    out += text.slice(last, at) + what;
    last = at;
  }
  return out + text.slice(last);
}

function quote(code) {
  const line = [...code.split(/\s+/).join(" ").trim()];
  return line.length > 90 ? line.slice(0, 90).join("") + "…" : line.join("");
}

/** Types, imports and exports say nothing when the code runs. */
function isPassive(node) {
  switch (node.kind) {
    case Kind.ImportDeclaration:
    case Kind.ExportDeclaration:
    case Kind.InterfaceDeclaration:
    case Kind.TypeAliasDeclaration:
    case Kind.HeritageClause:
      return true;
  }
  return node.kind >= Kind.FirstTypeNode && node.kind <= Kind.LastTypeNode;
}

function isName(child, node) {
  return (child === node.name || child === node.propertyName) && child.kind !== Kind.ComputedPropertyName;
}

function nameOf(node, owner) {
  const name = node.name?.text;
  switch (node.kind) {
    case Kind.ClassDeclaration:
    case Kind.FunctionDeclaration:
      return name ?? owner;
    case Kind.MethodDeclaration:
    case Kind.PropertyDeclaration:
    case Kind.GetAccessor:
    case Kind.SetAccessor:
      return name ? `${owner}.${name}` : owner;
    case Kind.Constructor:
      return `${owner}.constructor`;
    case Kind.VariableDeclaration:
      return owner || name || "";
  }
  return owner;
}

const isLiteral = (node) => [Kind.StringLiteral, Kind.NoSubstitutionTemplateLiteral, Kind.NumericLiteral].includes(node.kind);
const isOn = (id) => `globalThis.mutantNow === ${id}`;
const operatorOf = (node) => (node?.kind === Kind.BinaryExpression ? node.operatorToken.kind : undefined);
const equalities = [Kind.EqualsEqualsEqualsToken, Kind.ExclamationEqualsEqualsToken];
const boundaries = new Map([
  [Kind.LessThanToken, "<="],
  [Kind.LessThanEqualsToken, "<"],
  [Kind.GreaterThanToken, ">="],
  [Kind.GreaterThanEqualsToken, ">"],
]);
const signs = new Map([[Kind.PlusToken, "-"], [Kind.MinusToken, "+"]]);

const rules = [removeStatement, giveNothing, forceCondition, turnNever, changeOperator, changeLiteral, dropProperty];

function removeStatement(node, parent, { add, wrap, put }) {
  if (![Kind.Block, Kind.SourceFile, Kind.CaseClause, Kind.DefaultClause].includes(parent.kind)) return;
  if (node.kind === Kind.ExpressionStatement) {
    if (node.expression.expression?.kind === Kind.SuperKeyword) return;
  } else if (node.kind === Kind.ReturnStatement) {
    if (node.expression) return;
  } else if (![Kind.BreakStatement, Kind.ContinueStatement, Kind.ThrowStatement].includes(node.kind)) {
    return;
  }
  if (node === parent.expression) return;
  const id = add("remove");
  wrap(`if (!(${isOn(id)})) { `, " }");
}

/** A function gives nothing back. Conditions and literals have mutants of their own. */
function giveNothing(node, parent, { add, wrap }) {
  const given = parent.kind === Kind.ReturnStatement || (parent.kind === Kind.ArrowFunction && parent.body === node && node.kind !== Kind.Block);
  if (!given || isCondition(node) || isLiteral(node) || node.kind === Kind.TrueKeyword || node.kind === Kind.FalseKeyword) return;
  if (codeOfUndefined(node)) return;
  wrap(`(${isOn(add("nothing for"))} ? undefined : (`, "))");
}

const codeOfUndefined = (node) => node.kind === Kind.Identifier && node.text === "undefined";

function isCondition(node) {
  const operator = operatorOf(node);
  if (node.kind === Kind.PrefixUnaryExpression) return node.operator === Kind.ExclamationToken;
  return equalities.includes(operator) || boundaries.has(operator) || operator === Kind.AmpersandAmpersandToken || operator === Kind.BarBarToken;
}

/** Forces a condition to be true and to be false, where that is no other mutant once more. */
function forceCondition(node, parent, { add, wrap }) {
  const [asTrue, asFalse] = forced(node, parent);
  if (asTrue) wrap(`(${isOn(add("true for"))} ? true : (`, "))");
  if (asFalse) wrap(`(${isOn(add("false for"))} ? false : (`, "))");
}

function forced(node, parent) {
  if (node.kind === Kind.ParenthesizedExpression) return [false, false];
  switch (parent.kind) {
    case Kind.IfStatement:
      return parent.expression === node ? [true, true] : [false, false];
    case Kind.ConditionalExpression:
      return parent.condition === node ? [true, true] : [isCondition(node), isCondition(node)];
    case Kind.WhileStatement:
    case Kind.ForStatement:
      return [false, parent.expression === node || parent.condition === node];
    case Kind.PrefixUnaryExpression:
      return [false, false];
    case Kind.BinaryExpression:
      if (operatorOf(parent) === Kind.AmpersandAmpersandToken) return [parent.left === node || isCondition(node), false];
      if (operatorOf(parent) === Kind.BarBarToken) return [false, parent.left === node || isCondition(node)];
  }
  return [isCondition(node), isCondition(node)];
}

function turnNever(node, parent, { add, wrap }) {
  if (parent.kind !== Kind.ForOfStatement || parent.expression !== node) return;
  wrap(`(${isOn(add("no turn over"))} ? [] : (`, "))");
}

function changeOperator(node, parent, { add, wrap, codeOf }) {
  const other = boundaries.get(operatorOf(node)) ?? signs.get(operatorOf(node));
  if (!other) return;
  const id = add(`${other} in`);
  wrap(`(${isOn(id)} ? (${codeOf(node.left)} ${other} ${codeOf(node.right)}) : (`, "))");
}

function changeLiteral(node, parent, { add, wrap, put }) {
  if (equalities.includes(operatorOf(parent)) || isInSet(node, parent)) return;
  if (node.kind === Kind.NumericLiteral) wrap("(", ` + (${isOn(add("another value for"))} ? 1 : 0))`);
  if (node.kind === Kind.TrueKeyword || node.kind === Kind.FalseKeyword) wrap("(", ` !== (${isOn(add("opposite of"))}))`);
  const isText = node.kind === Kind.StringLiteral || node.kind === Kind.NoSubstitutionTemplateLiteral;
  // A text with spaces is a sentence for people: a test that repeats it shows nothing.
  if (isText && !node.text.includes(" ")) wrap("(", ` + (${isOn(add("another value for"))} ? "~" : ""))`);
}

/** An object whose values are all one literal is a set: nothing reads the values. */
function isInSet(node, parent) {
  if (parent.kind !== Kind.PropertyAssignment) return false;
  const { properties } = parent.parent;
  return properties.length > 1 && properties.every((p) => p.initializer?.getText() === node.getText());
}

function dropProperty(node, parent, { add, wrap, put }) {
  if (node.kind === Kind.ShorthandPropertyAssignment) {
    wrap(`${node.name.text}: ${isOn(add("drop"))} ? undefined : `, "");
  } else if (parent.kind === Kind.PropertyAssignment && parent.initializer === node && !isLiteral(node) && !isCondition(node)) {
    if (node.kind === Kind.TrueKeyword || node.kind === Kind.FalseKeyword || codeOfUndefined(node)) return;
    wrap(`(${isOn(add("drop", parent))} ? undefined : (`, "))");
  } else if (parent.kind === Kind.SpreadAssignment) {
    wrap(`(${isOn(add("drop", parent))} ? {} : (`, "))");
  }
}

const api = new API({ cwd: join(root, "web") });
const snapshot = api.updateSnapshot({ openProject: join(root, "web", "tsconfig.json") });
const { program } = snapshot.getProjects()[0];
for (const file of files) sources[file] = mutate(file, program.getSourceFile(join(root, file)));
api.close();
process.stdout.write(JSON.stringify({ mutants, sources }));
