// Checks the pane's scripts as `tsc --checkJs` does, and lists every member of office.js that they use with the requirement set that its description names.
// node api-sets.mjs <folder of node_modules> <script>
import { createRequire } from "node:module";
import path from "node:path";

const [modules, script] = process.argv.slice(2);
const ts = createRequire(path.join(modules, "here.js"))("typescript");
const program = ts.createProgram([script], {
  allowJs: true, checkJs: true, noEmit: true, strict: true, noUnusedLocals: true, noUnusedParameters: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022,
  moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"], types: ["office-js"], typeRoots: [path.join(modules, "@types")],
});
const errors = ts.getPreEmitDiagnostics(program).map(each => `${each.file ? path.basename(each.file.fileName) : ""}: ${ts.flattenDiagnosticMessageText(each.messageText, " ")}`);
const checker = program.getTypeChecker();
const uses = {};

function setOf(declaration) {
  for (let node = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const said = ts.getJSDocCommentsAndTags(node).map(each => each.getText()).join("\n");
    const set = /\[\s*Api set: (\w+ [\d.]+)/u.exec(said)?.[1] ?? [...said.matchAll(/requirement-sets\S* \| (\w+(?: [\d.]+)?)\}/gu)].map(found => found[1]).filter(found => found !== "TextFile").join(", ");
    if (set) return set;
  }
  return "none";
}

function visit(node) {
  if (ts.isPropertyAccessExpression(node)) {
    const symbol = checker.getSymbolAtLocation(node.name), declaration = symbol?.declarations?.[0];
    if (declaration && /@types[/\\]office-js/u.test(declaration.getSourceFile().fileName)) uses[checker.getFullyQualifiedName(symbol)] = setOf(declaration);
  }
  ts.forEachChild(node, visit);
}

for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) visit(file);
console.log(JSON.stringify({ errors, uses, files: program.getSourceFiles().filter(file => !file.isDeclarationFile).map(file => path.basename(file.fileName)) }));
