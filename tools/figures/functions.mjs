// Prints the functions of TypeScript and JavaScript files as JSON:
// node functions.mjs <checkout with the compiler> <checkout to read> <file>...
//
// A function within another one is part of it and is not listed.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [tools, root, ...files] = process.argv.slice(2);
const load = createRequire(join(tools, "web", "package.json"));
const { API } = await import(pathToFileURL(load.resolve("typescript/unstable/sync")));
const { SyntaxKind: Kind } = await import(pathToFileURL(load.resolve("typescript/unstable/ast")));

const functions = new Set([
  Kind.FunctionDeclaration,
  Kind.FunctionExpression,
  Kind.ArrowFunction,
  Kind.MethodDeclaration,
  Kind.Constructor,
  Kind.GetAccessor,
  Kind.SetAccessor,
]);
const classes = new Set([Kind.ClassDeclaration, Kind.ClassExpression]);

const found = [];
function list(file, tree) {
  const lineOf = (at) => tree.text.slice(0, at).split("\n").length;
  const visit = (node, name, type) => {
    if (functions.has(node.kind)) {
      const begin = node.getStart(tree);
      const Line = lineOf(begin);
      const Name = node.name?.text ?? name;
      found.push({ File: file, Name, Line, Lines: lineOf(node.end) - Line + 1, Of: type });
      return;
    }
    const isClass = classes.has(node.kind);
    const named = node.name?.text ?? name;
    node.forEachChild((child) => {
      const isMember = isClass || (type && node.kind === Kind.PropertyDeclaration);
      visit(child, named, isMember ? (isClass ? named : type) : "");
    });
  };
  visit(tree, "", "");
}

const temporary = mkdtempSync(join(tmpdir(), "figures-"));
try {
  const project = join(temporary, "tsconfig.json");
  const paths = files.map((file) => join(root, file));
  const compilerOptions = { allowJs: true, noLib: true, noResolve: true, types: [] };
  writeFileSync(project, JSON.stringify({ compilerOptions, files: paths }));
  const api = new API({ cwd: temporary });
  const { program } = api.updateSnapshot({ openProject: project }).getProjects()[0];
  for (const file of files) list(file, program.getSourceFile(join(root, file)));
  api.close();
} finally {
  rmSync(temporary, { recursive: true });
}
process.stdout.write(JSON.stringify(found));
